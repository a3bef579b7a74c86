package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.Appoint;
import org.redvest.network.in.ListAppointments;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Problem;

/** The appointments at a position: listed and made. */
@Path("/v1/positions/{id}/appointments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "network")
class PositionAppointmentsResource {

  private final Callers callers;
  private final JsonBody json;
  private final Cursors cursors;
  private final ListAppointments list;
  private final Appoint appoint;
  private final Clock clock;

  @Inject
  PositionAppointmentsResource(
      Callers callers,
      JsonBody json,
      Cursors cursors,
      ListAppointments list,
      Appoint appoint,
      Clock clock) {
    this.callers = callers;
    this.json = json;
    this.cursors = cursors;
    this.list = list;
    this.appoint = appoint;
    this.clock = clock;
  }

  @GET
  @PersonalRead
  @Operation(
      operationId = "listAppointments",
      summary = "List the appointments at a position",
      description =
          "Who: an ADMINISTRATOR, SECRETARY or KEEPER over it, who sees all, past ones too, the oldest"
              + " first; an appointee sees his own.")
  @APIResponse(responseCode = "200", description = "A page of appointments.")
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, CURSOR_INVALID",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Page<AppointmentJson> list(
      @PathParam("id") String id,
      @Nullable @QueryParam("limit") String limit,
      @Nullable @QueryParam("cursor") String cursor) {
    var position = PathIds.of(id, PositionId::new);
    var wanted = Limit.of(limit);
    var here = Cursors.list(callers.current(), "appointments", position.value());
    var after =
        cursors
            .read(cursor, here, 1)
            .map(key -> new AppointmentId(UUID.fromString(key.getFirst())))
            .orElse(null);
    return Page.of(
        list.list(callers.current(), position, after, wanted.andOneMore()),
        wanted,
        appointment -> AppointmentJson.from(appointment, clock.instant()),
        last -> cursors.write(here, last.id().value()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "appoint",
      summary = "Appoint an account to a role",
      description =
          "Who: an ADMINISTRATOR at the position or above, never himself. The first ADMINISTRATOR of a"
              + " city or province: a token with the role redvest-bootstrap, as long as there is"
              + " none.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AppointmentRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new appointment; Location has its address.",
      content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, APPOINTING_ONESELF, MALFORMED_REQUEST,"
              + " APPOINTMENT_PERIOD_INVALID, POSITION_CLOSED, APPOINTMENT_EXISTS",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AppointmentJson> appoint(@PathParam("id") String id, byte[] body) {
    var appointment =
        appoint.appoint(
            callers.commanding(body),
            PathIds.of(id, PositionId::new),
            () -> json.read(body, AppointmentRequest.class).toCommand());
    return ETags.created(
        "/v1/appointments/" + appointment.id().value(),
        AppointmentJson.from(appointment, clock.instant()),
        appointment.version());
  }
}
