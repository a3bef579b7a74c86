package org.redvest.network.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;
import org.redvest.shared.Version;

/** Ends an appointment from the next request on. By an ADMINISTRATOR over its position. */
public interface EndAppointment {

  /**
   * @param input reads the command's body, which says nothing
   */
  Appointment end(Caller caller, AppointmentId id, Runnable input, @Nullable Version expected);
}
