// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.Staffing;
import org.redvest.network.model.Appointment;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;

/** One appointment: shown and ended. */
@Path(AppointmentJson.COLLECTION)
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AppointmentResource {

  private final Staffing staffing;
  private final Callers callers;
  private final Clock clock;

  @Inject
  AppointmentResource(Staffing staffing, Callers callers, Clock clock) {
    this.staffing = staffing;
    this.callers = callers;
    this.clock = clock;
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "Show an appointment",
      who =
          "the appointee, and an ADMINISTRATOR, SECRETARY or KEEPER over its position; nobody else"
              + " may know of it.",
      answer = "The appointment.",
      refused = "UNAUTHENTICATED, NOT_FOUND")
  public AppointmentJson findAppointment(@PathParam("id") String id) {
    return shown(staffing.read(PathIds.of(id, AppointmentId::new), callers.current()));
  }

  @POST
  @Path("/{id}/ending")
  @Described(
      summary = "End an appointment",
      who =
          "an ADMINISTRATOR over its position. Holds from the next request on. A system role, and"
              + " the last ADMINISTRATOR of a root, take two: the first is answered 202 and nothing"
              + " changes, until within 72 hours another who may end it, or a SECURITY_ADMIN of the"
              + " root, sends the same.",
      answer = "The ended appointment.",
      asked = "Not ended yet: it takes a second person.",
      refused =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, STALE_VERSION,"
              + " APPOINTMENT_OVER, SECOND_PERSON_NEEDED")
  public AppointmentJson endAppointment(@PathParam("id") String id, Posted<Nothing> body) {
    return shown(staffing.give(body.to(id, AppointmentId::new, _ -> new Staffing.Command.End())));
  }

  private AppointmentJson shown(Appointment appointment) {
    return AppointmentJson.from(appointment, clock.instant());
  }
}
