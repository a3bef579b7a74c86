package org.redvest.network.usecase;

import org.redvest.access.Caller;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.FindAppointment;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;

/** Shows an appointment to those who may know of it. */
record FindingAppointment(Callers callers, Positions positions, Appointments appointments)
    implements FindAppointment {

  @Override
  public Appointment find(Caller caller, AppointmentId id) {
    Callers.mustBeSignedIn(caller);
    var appointment = appointments.find(id).orElseThrow(Callers::notFound);
    var over = positions.lineage(appointment.position()).orElseThrow(Callers::notFound);
    if (!NetworkPolicy.mayRead(callers.person(caller, id.city()), appointment, over)) {
      throw Callers.notFound();
    }
    return appointment;
  }
}
