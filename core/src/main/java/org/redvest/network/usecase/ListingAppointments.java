package org.redvest.network.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.ListAppointments;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;

/** Lists all appointments to those who keep the position, and his own to an appointee. */
record ListingAppointments(Callers callers, Positions positions, Appointments appointments)
    implements ListAppointments {

  @Override
  public List<Appointment> list(
      Caller caller, PositionId position, @Nullable AppointmentId after, int limit) {
    Callers.mustBeSignedIn(caller);
    var over = positions.lineage(position).orElseThrow(Callers::notFound);
    var actor = callers.person(caller, position.city());
    if (NetworkPolicy.mayReadAppointments(actor, over)) {
      return appointments.list(new Appointments.Filter(position, null), after, limit);
    }
    if (actor.id() == null) {
      throw Callers.forbidden();
    }
    var own = appointments.list(new Appointments.Filter(position, actor.id()), after, limit);
    if (own.isEmpty() && after == null) {
      throw Callers.forbidden();
    }
    return own;
  }
}
