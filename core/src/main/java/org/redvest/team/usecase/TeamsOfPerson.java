// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.command.Change;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.network.out.Appointments;
import org.redvest.person.PersonRefusal;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;
import org.redvest.team.TeamEvent.TeamMemberLeft;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.out.OrdersOfTeam;
import org.redvest.team.out.PersonalTeams;
import org.redvest.team.out.PersonalTeams.Stay;
import org.redvest.team.out.TeamStore;

/**
 * Memberships end with the account. A deputy takes over from a leader, else the keeper of the home
 * position; only where there is neither, orders in the team's hands hold its leader back.
 */
@UseCases
public record TeamsOfPerson(
    Commands commands,
    TeamStore teams,
    OrdersOfTeam work,
    PersonalTeams stays,
    Appointments appointments)
    implements KeeperOfPersonalData {

  @Override
  public Turn turn() {
    return Turn.TEAMS;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    return PersonalCopy.ofMemberships(
        stays.of(person, city).stream()
            .map(stay ->
                new PersonalCopy.Stay(
                    stay.team(), stay.name(), stay.role(), stay.joined(), stay.left()))
            .toList());
  }

  @Override
  public List<Duty> duties(PersonId person, City city, Instant at) {
    return present(person, city)
        .filter(stay -> stay.role() == TeamRole.LEADER)
        .filter(stay -> !work.heldBy(stay.team()).isEmpty())
        .flatMap(stay -> teams.find(stay.team()).stream())
        .filter(team -> !hasHeir(team, person, at))
        .map(team -> new Duty(PersonRefusal.SOLE_LEADER_WITH_ORDERS, team.profile().name()))
        .toList();
  }

  private boolean hasHeir(Team team, PersonId person, Instant at) {
    return team.members().list().stream().anyMatch(each -> each.role() == TeamRole.DEPUTY)
        || appointments.notOver(team.home(), at).stream()
            .anyMatch(each ->
                each.role() == Role.KEEPER && each.holdsAt(at) && !each.person().equals(person));
  }

  @Override
  public List<UUID> heldOf(PersonId person, City city) {
    return present(person, city).map(stay -> stay.team().value()).sorted().toList();
  }

  private Stream<Stay> present(PersonId person, City city) {
    return stays.of(person, city).stream().filter(stay -> stay.left() == null);
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var team = teams.lock(new TeamId(what)).orElseThrow();
    if (team.members().find(departure.person()).isPresent()) {
      var after = team.forget(departure.person());
      teams.save(after, at);
      var leader = after.members().leader().map(Member::person).orElse(null);
      var left = new Change<>(after, new TeamMemberLeft(departure.person(), leader));
      commands.follow(left, departure.event(), at);
    }
    return Optional.empty();
  }
}
