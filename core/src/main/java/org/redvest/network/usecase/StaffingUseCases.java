// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.shared.SharedRefusal.FORBIDDEN;
import static org.redvest.shared.SharedRefusal.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.command.Commands;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.idempotency.Outcome;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.Staffing;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Admissions;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.shared.Ids;

/** What appointments do. */
@UseCases
public record StaffingUseCases(
    Commands commands,
    Positions positions,
    Appointments appointments,
    Admissions admissions,
    Ids ids,
    Clock clock)
    implements Staffing {

  /** Under the position's lock, so that two at once see each other. */
  @Override
  public Appointment appoint(Sent<PositionId, Wanted> wanted) {
    return commands.beginAt(
        wanted,
        id -> new AppointingAtPosition(this, positions.lock(id).orElseThrow(NOT_FOUND::refusal)),
        this::again);
  }

  @Override
  public Appointment give(Sent<AppointmentId, Command> sent) {
    return commands.give(sent, this::held, this::again);
  }

  /**
   * Of the last two ADMINISTRATORs of a root, each could end the other at once: so all of them are
   * locked, in the order of their ids.
   */
  private AppointmentUnderCommand held(AppointmentId id) {
    var seen = find(id);
    var over = lineage(seen.position());
    if (seen.role() == Role.ADMINISTRATOR && over.isRoot()) {
      appointments.lockAdministrators(seen.position(), clock.instant());
    }
    var locked = appointments.lock(id).orElseThrow(NOT_FOUND::refusal);
    return new AppointmentUnderCommand(this, locked, over);
  }

  private Appointment again(Outcome outcome, Caller caller) {
    return find(outcome.subject(AppointmentId::new));
  }

  @Override
  public Appointment read(AppointmentId id, Caller caller) {
    return commands.readSignedIn(
        caller,
        () -> {
          var appointment = find(id);
          var over = lineage(appointment.position());
          if (!NetworkPolicy.mayRead(commands.actor(caller, id.city()), appointment, over)) {
            throw NOT_FOUND.refusal();
          }
          return appointment;
        });
  }

  @Override
  public List<Appointment> list(
      PositionId position, Caller caller, @Nullable AppointmentId after, int limit) {
    return commands.readSignedIn(
        caller,
        () -> {
          var over = lineage(position);
          var actor = commands.actor(caller, position.city());
          return NetworkPolicy.mayReadAppointments(actor, over)
              ? appointments.list(new Appointments.Filter(position, null), after, limit)
              : own(actor, position, after, limit);
        });
  }

  private List<Appointment> own(
      Actor actor, PositionId position, @Nullable AppointmentId after, int limit) {
    if (!(actor instanceof Actor.Person person) || person.id() == null) {
      throw FORBIDDEN.refusal();
    }
    var own = appointments.list(new Appointments.Filter(position, person.id()), after, limit);
    if (own.isEmpty() && after == null) {
      throw FORBIDDEN.refusal();
    }
    return own;
  }

  private Appointment find(AppointmentId id) {
    return appointments.find(id).orElseThrow(NOT_FOUND::refusal);
  }

  private Lineage lineage(PositionId position) {
    return positions.lineage(position).orElseThrow(NOT_FOUND::refusal);
  }
}
