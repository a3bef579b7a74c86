package org.redvest.network.usecase;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.in.EndAppointment;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/** Ends an appointment; whoever may not know of it is told that there is none. */
record EndingAppointment(
    Callers callers, Positions positions, Appointments appointments, Journal journal, Clock clock)
    implements EndAppointment {

  @Override
  public Appointment end(
      Caller caller, AppointmentId id, Runnable input, @Nullable Version expected) {
    Callers.mustBeSignedIn(caller);
    var seen = appointments.find(id).orElseThrow(Callers::notFound);
    var over = positions.lineage(seen.position()).orElseThrow(Callers::notFound);
    var actor = callers.person(caller, id.city());
    if (!NetworkPolicy.mayGive(actor, seen.role(), over)) {
      throw NetworkPolicy.mayRead(actor, seen, over) ? Callers.forbidden() : Callers.notFound();
    }
    actor.mustName(caller);
    input.run();
    var appointment = appointments.lock(id).orElseThrow(Callers::notFound);
    if (expected != null && !expected.equals(appointment.version())) {
      throw new SharedRefusal(SharedRefusal.Code.STALE_VERSION);
    }
    var by = callers.enrolled(actor, id.city());
    var now = clock.instant();
    var ended = appointment.ended(Callers.idOf(by), now);
    appointments.save(ended);
    var event = new NetworkEvent.AppointmentEnded(ended.position(), ended.role(), ended.person());
    journal.note(caller, by, ended, event, now);
    return ended;
  }
}
