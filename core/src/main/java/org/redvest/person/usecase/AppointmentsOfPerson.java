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
import org.redvest.event.EventEntry;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.PersonWork;
import org.redvest.shared.City;
import org.redvest.shared.Id;

/** Appointments end with the account; the root of a network keeps an administrator. */
final class AppointmentsOfPerson implements PersonWork {

  private final PersonUseCases.Outside outside;
  private final Appointments appointments;
  private final Clock clock;

  AppointmentsOfPerson(PersonUseCases.Outside outside) {
    this.outside = outside;
    this.appointments = outside.appointments();
    this.clock = outside.clock();
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
        .flatMap(each -> outside.positions().find(each.position()).stream())
        .filter(position -> position.isActive() && position.level().isTop())
        .filter(position -> new Guarded(outside, person).isLastAt(position.id(), at))
        .map(position -> new Duty(DutyKind.SOLE_ADMINISTRATOR, position.name().value()))
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
      record(ended, departure, at);
    }
    return Optional.empty();
  }

  private void record(Appointment ended, Departure departure, Instant at) {
    outside
        .events()
        .append(
            EventEntry.consequence(
                outside.ids().next(ended.id().code()),
                EventEntry.Kind.APPOINTMENT,
                ended.id(),
                ended.version(),
                new NetworkEvent.AppointmentEnded(
                    ended.position(), ended.role(), ended.person(), null),
                departure.event(),
                at));
  }
}
