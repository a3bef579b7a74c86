// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redvest.access.Actor.Membership;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.model.Tenure;
import org.redvest.team.out.TeamStore;

/** Teams in a map; they are values, so nothing can change behind it. */
public final class MemoryTeams implements TeamStore {

  private static final Comparator<Team> BY_ID =
      Comparator.comparing(team -> team.id().value().toString());

  /** A place in a team that somebody left. */
  private record Left(TeamId team, Member member, Instant at) {}

  private final Map<TeamId, Team> teams = new ConcurrentHashMap<>();
  private final List<Left> left = new CopyOnWriteArrayList<>();

  @Override
  public void add(Team team) {
    if (teams.putIfAbsent(team.id(), team) != null) {
      throw new IllegalStateException("the team is there already");
    }
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return Optional.ofNullable(teams.get(id));
  }

  @Override
  public Optional<Team> lock(TeamId id) {
    return find(id);
  }

  @Override
  public Map<PersonId, Tenure> peopleSince(TeamId id, Instant since) {
    var people = new HashMap<PersonId, Tenure>();
    var gone = left.stream().filter(one -> one.team().equals(id)).toList();
    gone.stream()
        .filter(one -> !one.at().isBefore(since))
        .forEach(one -> people.put(one.member().person(), new Tenure(one.member().since(), false)));
    find(id).stream()
        .flatMap(team -> team.members().list().stream())
        .forEach(member -> people.put(member.person(), new Tenure(member.since(), true)));
    for (var one : gone) {
      people.computeIfPresent(
          one.member().person(),
          (_, known) ->
              one.member().since().isBefore(known.first())
                  ? new Tenure(one.member().since(), known.present())
                  : known);
    }
    return people;
  }

  @Override
  public void hold(TeamId id) {}

  @Override
  public void save(Team team, Instant at) {
    teams.compute(
        team.id(),
        (_, stored) -> {
          if (stored == null || !stored.version().next().equals(team.version())) {
            throw new IllegalStateException("a team is saved one version after it was read");
          }
          stored.members().list().stream()
              .filter(member -> team.members().find(member.person()).isEmpty())
              .forEach(member -> left.add(new Left(team.id(), member, at)));
          return team;
        });
  }

  /** All teams by id: the order in which they registered. */
  List<Team> all() {
    return teams.values().stream().sorted(BY_ID).toList();
  }

  /** What the person was given by teams. */
  public List<Membership> membershipsOf(PersonId person) {
    return teams.values().stream()
        .flatMap(team ->
            team.members().find(person).stream()
                .map(member -> new Membership(team.id(), member.role())))
        .toList();
  }
}
