// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.access.TeamRole;
import org.redvest.team.TeamRefusal;

/** Who is in a team now: at most one leader, each person once, those longest in it first. */
public record Members(List<Member> list) {

  private static final int MOST = 2_000;
  private static final Comparator<Member> LONGEST_FIRST =
      Comparator.comparing(Member::since).thenComparing(member -> member.person().value());

  public Members {
    list = list.stream().sorted(LONGEST_FIRST).toList();
    if (list.stream().filter(member -> member.role() == TeamRole.LEADER).count() > 1) {
      throw new IllegalArgumentException("a team has one leader");
    }
    if (list.stream().map(Member::person).distinct().count() != list.size()) {
      throw new IllegalArgumentException("a person is once in a team");
    }
  }

  static Members foundedBy(PersonId leader, Instant at) {
    return new Members(List.of(new Member(leader, TeamRole.LEADER, at)));
  }

  public Optional<Member> leader() {
    return list.stream().filter(member -> member.role() == TeamRole.LEADER).findFirst();
  }

  public Optional<Member> find(PersonId person) {
    return list.stream().filter(member -> member.person().equals(person)).findFirst();
  }

  /** Takes a person in, or gives one who is in it already another role. */
  Members with(PersonId person, TeamRole role, Instant at) {
    var known = find(person);
    if (known.isPresent() && known.get().role() == role) {
      throw TeamRefusal.TEAM_ALREADY_MEMBER.refusal();
    }
    if (known.isPresent() && known.get().role() == TeamRole.LEADER) {
      throw TeamRefusal.TEAM_LEADER_CANNOT_CHANGE.refusal();
    }
    if (role == TeamRole.LEADER && leader().isPresent()) {
      throw TeamRefusal.TEAM_HAS_LEADER.refusal();
    }
    if (known.isEmpty() && list.size() >= MOST) {
      throw TeamRefusal.TEAM_TOO_MANY_MEMBERS.refusal(Map.of("limit", MOST));
    }
    var member = known.map(m -> m.as(role)).orElse(new Member(person, role, at));
    return new Members(Stream.concat(others(person), Stream.of(member)).toList());
  }

  /** Lets a person go; for a leader the deputy who is longest in the team steps up, if any. */
  Members without(PersonId person) {
    if (find(person).isEmpty()) {
      throw TeamRefusal.TEAM_MEMBER_NOT_FOUND.refusal();
    }
    var rest = new Members(others(person).toList());
    return rest.leader().isPresent() ? rest : rest.withSuccessor();
  }

  private Members withSuccessor() {
    return list.stream()
        .filter(member -> member.role() == TeamRole.DEPUTY)
        .findFirst()
        .map(heir ->
            new Members(
                Stream.concat(others(heir.person()), Stream.of(heir.as(TeamRole.LEADER))).toList()))
        .orElse(this);
  }

  private Stream<Member> others(PersonId person) {
    return list.stream().filter(member -> !member.person().equals(person));
  }
}
