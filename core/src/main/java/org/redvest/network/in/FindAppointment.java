package org.redvest.network.in;

import org.redvest.access.Caller;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;

/**
 * Shows one appointment, to the appointee and to an ADMINISTRATOR, SECRETARY or KEEPER over its
 * position; nobody else may know of it.
 */
public interface FindAppointment {

  Appointment find(Caller caller, AppointmentId id);
}
