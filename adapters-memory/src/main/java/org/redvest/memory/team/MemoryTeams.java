package org.redvest.memory.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.access.Actor.Membership;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.team.model.Team;
import org.redvest.team.out.Teams;

/** Teams in a map; they are values, so nothing can change behind it. */
public final class MemoryTeams implements Teams {

  private static final Comparator<Team> BY_ID =
      Comparator.comparing(team -> team.id().value().toString());

  private final Map<TeamId, Team> teams = new ConcurrentHashMap<>();

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
  public void hold(TeamId id) {}

  @Override
  public void save(Team team, Instant at) {
    teams.compute(
        team.id(),
        (_, stored) -> {
          if (stored == null || !stored.version().next().equals(team.version())) {
            throw new IllegalStateException("a team is saved one version after it was read");
          }
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
