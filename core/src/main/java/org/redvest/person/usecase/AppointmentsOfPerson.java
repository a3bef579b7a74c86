// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.command.Change;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.person.PersonRefusal;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;
import org.redvest.shared.Id;

/** Appointments end with the account; the root of a network keeps an administrator. */
@UseCases
public record AppointmentsOfPerson(
    Commands commands,
    Appointments appointments,
    Positions positions,
    AccountStandings accounts,
    Clock clock)
    implements KeeperOfPersonalData {

  @Override
  public Turn turn() {
    return Turn.APPOINTMENTS;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    return PersonalCopy.ofAppointments(
        appointments.of(person, city).stream()
            .map(each ->
                new PersonalCopy.Appointed(
                    each.id().value(), each.role(), each.position(), each.from(), each.to()))
            .toList());
  }

  @Override
  public List<Duty> duties(PersonId person, City city, Instant at) {
    return open(person, city, at)
        .filter(each -> each.role() == Role.ADMINISTRATOR && each.holdsAt(at))
        .flatMap(each -> positions.find(each.position()).stream())
        .filter(position -> position.isActive() && position.level().isTop())
        .filter(position -> appointments.isLastAt(position.id(), person, accounts, at))
        .map(position -> new Duty(PersonRefusal.SOLE_ADMINISTRATOR, position.name().value()))
        .toList();
  }

  @Override
  public List<UUID> heldOf(PersonId person, City city) {
    return open(person, city, clock.instant()).map(Appointment::id).map(Id::value).toList();
  }

  private Stream<Appointment> open(PersonId person, City city, Instant at) {
    return appointments.of(person, city).stream().filter(each -> !each.isOverAt(at));
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var appointment = appointments.lock(new AppointmentId(what)).orElseThrow();
    if (!appointment.isOverAt(at)) {
      var ended = appointment.ended(departure.person(), at);
      appointments.save(ended);
      var event =
          new NetworkEvent.AppointmentEnded(ended.position(), ended.role(), ended.person(), null);
      commands.follow(new Change<>(ended, event), departure.event(), at);
    }
    return Optional.empty();
  }
}
