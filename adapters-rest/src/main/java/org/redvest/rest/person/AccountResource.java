package org.redvest.rest.person;

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
import org.redvest.access.PersonId;
import org.redvest.person.in.BlockAccount;
import org.redvest.person.in.ShowAccount;
import org.redvest.person.in.UnblockAccount;
import org.redvest.person.model.AccountStanding;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.idempotency.ReplayMark;
import org.redvest.rest.problem.Problem;

/** Somebody's account, as the system's administrator sees to it: let in, or kept out. */
@Path("/v1/people/{id}")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "accounts")
class AccountResource {

  private final Callers callers;
  private final JsonBody json;
  private final ShowAccount show;
  private final BlockAccount block;
  private final UnblockAccount unblock;
  private final ReplayMark replay;
  private final Clock clock;

  @Inject
  AccountResource(
      Callers callers,
      JsonBody json,
      ShowAccount show,
      BlockAccount block,
      UnblockAccount unblock,
      ReplayMark replay,
      Clock clock) {
    this.callers = callers;
    this.json = json;
    this.show = show;
    this.block = block;
    this.unblock = unblock;
    this.replay = replay;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "getAccount",
      summary = "Show whether an account is let in",
      description =
          "Who: the SYSTEM_ADMIN of the city that the person is at home in; its SECURITY_ADMIN too,"
              + " while a second person is wanted for a blocking.")
  @APIResponse(
      responseCode = "200",
      description = "How it stands.",
      content = @Content(schema = @Schema(implementation = AccountStandingJson.class)))
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, FORBIDDEN, NOT_FOUND",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AccountStandingJson> show(@PathParam("id") String id) {
    return ok(show.show(callers.current(), PathIds.of(id, PersonId::new)));
  }

  @POST
  @Path("/blocking")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "blockAccount",
      summary = "Keep an account out",
      description =
          "Who: the SYSTEM_ADMIN of the city that the person is at home in, never for his own. From"
              + " its next request on the account is refused with ACCOUNT_BLOCKED wherever it is"
              + " asked what it may do. Roles, teams and orders stay as they are. Who holds a system role,"
              + " and the last ADMINISTRATOR of a root who is let in, is kept out by two: the first is"
              + " answered 202 and nothing changes, until within 72 hours another SYSTEM_ADMIN, or a"
              + " SECURITY_ADMIN, sends the same; unblocking takes it back.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = BlockingRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "How it stands now.",
      content = @Content(schema = @Schema(implementation = AccountStandingJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Not blocked yet: it takes a second person.",
      content = @Content(schema = @Schema(implementation = AccountStandingJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, FORBIDDEN, BLOCKING_ONESELF, NOT_FOUND, MALFORMED_REQUEST,"
              + " STALE_VERSION, ALREADY_BLOCKED, SECOND_PERSON_NEEDED",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AccountStandingJson> block(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var standing =
        block.block(
            callers.commanding(body),
            PathIds.of(id, PersonId::new),
            () -> json.read(body, BlockingRequest.class).reason(),
            ETags.expected(ifMatch));
    var answer = AccountStandingJson.from(standing, clock.instant());
    return replay.isAsked(answer.blockingAsked() != null)
        ? ETags.accepted(answer, standing.version())
        : ETags.ok(answer, standing.version());
  }

  @POST
  @Path("/unblocking")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "unblockAccount",
      summary = "Let an account in again",
      description =
          "Who: the SYSTEM_ADMIN of the city that the person is at home in, never for his own.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  @APIResponse(
      responseCode = "200",
      description = "How it stands now.",
      content = @Content(schema = @Schema(implementation = AccountStandingJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, FORBIDDEN, BLOCKING_ONESELF, NOT_FOUND, MALFORMED_REQUEST,"
              + " STALE_VERSION, NOT_BLOCKED",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<AccountStandingJson> unblock(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return ok(
        unblock.unblock(
            callers.commanding(body),
            PathIds.of(id, PersonId::new),
            () -> json.read(body, Nothing.class),
            ETags.expected(ifMatch)));
  }

  private RestResponse<AccountStandingJson> ok(AccountStanding standing) {
    return ETags.ok(AccountStandingJson.from(standing, clock.instant()), standing.version());
  }
}
