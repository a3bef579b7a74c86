package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.EndAppointment;
import org.redvest.network.in.FindAppointment;
import org.redvest.network.model.Appointment;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.idempotency.ReplayMark;
import org.redvest.rest.problem.Problem;

/** One appointment: shown and ended. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "network")
class AppointmentResource {

  private final Callers callers;
  private final JsonBody json;
  private final FindAppointment find;
  private final EndAppointment end;
  private final ReplayMark replay;
  private final Clock clock;

  @Inject
  AppointmentResource(
      Callers callers,
      JsonBody json,
      FindAppointment find,
      EndAppointment end,
      ReplayMark replay,
      Clock clock) {
    this.callers = callers;
    this.json = json;
    this.find = find;
    this.end = end;
    this.replay = replay;
    this.clock = clock;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "findAppointment",
      summary = "Show an appointment",
      description =
          "Who: the appointee, and an ADMINISTRATOR, SECRETARY or KEEPER over its position; nobody else"
              + " may know of it.")
  @APIResponse(
      responseCode = "200",
      description = "The appointment.",
      content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, NOT_FOUND",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AppointmentJson> find(@PathParam("id") String id) {
    return ok(find.find(callers.current(), PathIds.of(id, AppointmentId::new)));
  }

  @POST
  @Path("/{id}/ending")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endAppointment",
      summary = "End an appointment",
      description =
          "Who: an ADMINISTRATOR over its position. Holds from the next request on. A system role, and"
              + " the last ADMINISTRATOR of a root, take two: the first is answered 202 and nothing"
              + " changes, until within 72 hours another who may end it, or a SECURITY_ADMIN of the"
              + " root, sends the same.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  @APIResponse(
      responseCode = "200",
      description = "The ended appointment.",
      content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Not ended yet: it takes a second person.",
      content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, STALE_VERSION,"
              + " APPOINTMENT_OVER, SECOND_PERSON_NEEDED",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AppointmentJson> end(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var ended =
        end.end(
            callers.commanding(body),
            PathIds.of(id, AppointmentId::new),
            () -> json.read(body, Nothing.class),
            ETags.expected(ifMatch));
    var answer = AppointmentJson.from(ended, clock.instant());
    return replay.isAsked(answer.endingAsked() != null)
        ? ETags.accepted(answer, ended.version())
        : ETags.ok(answer, ended.version());
  }

  private RestResponse<AppointmentJson> ok(Appointment appointment) {
    return ETags.ok(AppointmentJson.from(appointment, clock.instant()), appointment.version());
  }
}
