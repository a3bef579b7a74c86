// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.team;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.shared.City;
import org.redvest.team.TeamFacts;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;
import org.redvest.team.model.Team;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.TeamLists;

/** Lists over {@link MemoryTeams}. */
public final class MemoryTeamLists implements TeamLists {

  private final MemoryTeams teams;
  private final Lineages lineages;
  private final ToIntFunction<TeamId> held;

  /** Over teams that hold no orders. */
  public MemoryTeamLists(MemoryTeams teams, Lineages lineages) {
    this(teams, lineages, _ -> 0);
  }

  /**
   * Over teams that hold orders.
   *
   * @param held how many a team holds now
   */
  public MemoryTeamLists(MemoryTeams teams, Lineages lineages, ToIntFunction<TeamId> held) {
    this.teams = teams;
    this.lineages = lineages;
    this.held = held;
  }

  @Override
  public List<TeamCard> list(Teams.Query query) {
    return in(query.position().city())
        .filter(team -> home(team).isUnder(query.position()))
        .filter(team ->
            query.category() == null || team.profile().categories().contains(query.category()))
        .filter(team -> query.status() == null || query.status() == team.standing().status())
        .filter(team -> query.after() == null || isAfter(team, query.after()))
        .limit(query.limit())
        .map(MemoryTeamLists::card)
        .toList();
  }

  @Override
  public List<TeamFacts> eligibilityFacts(City city, List<TeamId> ids) {
    return in(city).filter(team -> ids.contains(team.id())).map(this::facts).toList();
  }

  /** Nobody else is ever at work here. */
  @Override
  public List<TeamFacts> heldFacts(City city, List<TeamId> ids) {
    return eligibilityFacts(city, ids);
  }

  @Override
  public List<TeamId> candidates(Lineage station, CategoryCode category, int limit) {
    return in(station.position().city())
        .filter(MemoryTeamLists::isApprovedOrSuspended)
        .filter(team ->
            team.profile().categories().contains(category)
                || team.profile().area().covers(station, null))
        .limit(limit)
        .map(Team::id)
        .toList();
  }

  private Stream<Team> in(City city) {
    return teams.all().stream().filter(team -> team.id().city().equals(city));
  }

  private Lineage home(Team team) {
    return lineages.lineage(team.home()).orElseThrow();
  }

  private static boolean isApprovedOrSuspended(Team team) {
    var status = team.standing().status();
    return status == TeamStatus.APPROVED || status == TeamStatus.SUSPENDED;
  }

  /** As PostgreSQL compares: byte by byte, unsigned. */
  private static boolean isAfter(Team team, TeamId other) {
    return team.id().value().toString().compareTo(other.value().toString()) > 0;
  }

  private static TeamCard card(Team team) {
    return new TeamCard(
        team.id(),
        team.version(),
        team.profile().name(),
        team.nature().kind(),
        team.nature().creditCode(),
        team.home(),
        team.profile().categories(),
        team.standing().status());
  }

  private TeamFacts facts(Team team) {
    var profile = team.profile();
    return new TeamFacts(
        team.id(),
        profile.name(),
        team.standing().status(),
        profile.categories(),
        profile.area(),
        profile.capacity(),
        held.applyAsInt(team.id()),
        profile.hours(),
        profile.highestRisk(),
        home(team),
        team.leaderless());
  }
}
