package org.redvest.network.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.Appoint;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.shared.Ids;
import org.redvest.shared.Version;

/** Appoints under the position's lock, so that two at once see each other. */
record Appointing(
    Callers callers,
    Positions positions,
    Appointments appointments,
    Journal journal,
    Ids ids,
    Clock clock)
    implements Appoint {

  @Override
  public Appointment appoint(Caller caller, PositionId id, Supplier<Command> input) {
    Callers.mustBeSignedIn(caller);
    var position = positions.lock(id).orElseThrow(Callers::notFound);
    var actor = callers.person(caller, position.city());
    var now = clock.instant();
    var others = appointments.notOver(id, now);
    if (!NetworkPolicy.mayAppoint(actor, position, hasAdministrator(others))) {
      throw Callers.forbidden();
    }
    var command = input.get();
    var appointee = new Account(actor.account().issuer(), command.account());
    NetworkPolicy.mustBeAllowedToAppoint(actor, position, command.role(), appointee);
    actor.mustName(caller);
    SeparateDuties.checkPlace(command.role(), position, command.to());
    var by = callers.enrolled(actor, position.city());
    var appointment = create(position, by, appointee, command, now);
    position.mustBeActive();
    if (others.stream().anyMatch(appointment::repeats)) {
      throw NetworkRefusal.APPOINTMENT_EXISTS.refusal();
    }
    var held = appointments.lockHeld(appointment.person(), position.city(), now);
    SeparateDuties.check(appointment, held);
    appointments.add(appointment);
    var event =
        new NetworkEvent.Appointed(
            id, appointment.role(), appointment.person(), appointment.from(), appointment.to());
    journal.note(caller, by, appointment, event, now);
    return appointment;
  }

  private Appointment create(
      Position position, Actor.Person by, Account appointee, Command command, Instant now) {
    var from = command.from() == null ? now : command.from();
    if (from.isBefore(now) || (command.to() != null && !command.to().isAfter(from))) {
      throw NetworkRefusal.APPOINTMENT_PERIOD_INVALID.refusal();
    }
    return new Appointment(
        new AppointmentId(ids.next(position.id().code())),
        position.id(),
        command.role(),
        callers.idOf(appointee, position.city()),
        from,
        command.to(),
        Callers.idOf(by),
        null,
        Version.FIRST);
  }

  private static boolean hasAdministrator(List<Appointment> appointments) {
    return appointments.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR);
  }
}
