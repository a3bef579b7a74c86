package org.redvest.network.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;

/**
 * Lists the appointments at a position, past ones too, the oldest first: all of them to an
 * ADMINISTRATOR, SECRETARY or KEEPER over it, to an appointee his own.
 */
public interface ListAppointments {

  List<Appointment> list(
      Caller caller, PositionId position, @Nullable AppointmentId after, int limit);
}
