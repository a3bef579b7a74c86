// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.Staffing;
import org.redvest.network.model.Appointment;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;

/** The appointments at a position: listed and made. */
@Path("/v1/positions/{id}/appointments")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PositionAppointmentsResource {

  private final Staffing staffing;
  private final Callers callers;
  private final Pages pages;
  private final Clock clock;

  @Inject
  PositionAppointmentsResource(Staffing staffing, Callers callers, Pages pages, Clock clock) {
    this.staffing = staffing;
    this.callers = callers;
    this.pages = pages;
    this.clock = clock;
  }

  @GET
  @PersonalRead
  @Described(
      summary = "List the appointments at a position",
      who =
          "an ADMINISTRATOR, SECRETARY or KEEPER over it, who sees all, past ones too, the oldest"
              + " first; an appointee sees his own.",
      answer = "A page of appointments.",
      refused = "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, CURSOR_INVALID")
  public Page<AppointmentJson> listAppointments(
      @PathParam("id") String id, @BeanParam Paging paging) {
    var position = PathIds.of(id, PositionId::new);
    var reader = callers.current();
    return pages.of(
        Cursors.list(reader, "appointments", position.value()),
        paging,
        AppointmentId::new,
        (after, rows) -> staffing.list(position, reader, after, rows),
        this::shown,
        Appointment::id);
  }

  @POST
  @ResponseStatus(201)
  @Described(
      summary = "Appoint an account to a role",
      who =
          "an ADMINISTRATOR at the position or above, never himself. The first ADMINISTRATOR of a"
              + " city or province: a token with the role redvest-bootstrap, as long as there is"
              + " none.",
      answer = "The new appointment; Location has its address.",
      refused =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, APPOINTING_ONESELF, MALFORMED_REQUEST,"
              + " APPOINTMENT_PERIOD_INVALID, POSITION_CLOSED, APPOINTMENT_EXISTS")
  public AppointmentJson appoint(@PathParam("id") String id, Posted<AppointmentRequest> body) {
    return shown(staffing.appoint(body.at(id, PositionId::new, AppointmentRequest::toDomain)));
  }

  private AppointmentJson shown(Appointment appointment) {
    return AppointmentJson.from(appointment, clock.instant());
  }
}
