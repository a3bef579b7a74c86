package org.redvest.rest.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.person.in.SearchAccount;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.problem.Problem;

/** From an account to the person: a POST, because what is looked for is personal (DESIGN 11). */
@Path("/v1/people/searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "accounts")
class AccountSearchResource {

  private final Callers callers;
  private final JsonBody json;
  private final SearchAccount search;
  private final Clock clock;

  /** Whom it found. */
  @Schema(name = "AccountSearchAnswer")
  record Answer(
      @Schema(description = "One, or none.", maxItems = 1, required = true)
          List<AccountStandingJson> items) {}

  @Inject
  AccountSearchResource(Callers callers, JsonBody json, SearchAccount search, Clock clock) {
    this.callers = callers;
    this.json = json;
    this.search = search;
    this.clock = clock;
  }

  @POST
  @Operation(
      operationId = "searchAccount",
      summary = "Find the person of an account",
      description =
          "Who: the SYSTEM_ADMIN of the city. Only people who are at home in it are found. Each"
              + " search stands in the audit trail.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AccountSearchRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The person, or nobody.",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, FORBIDDEN, MALFORMED_REQUEST, TEXT_UNREADABLE",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Answer search(byte[] body) {
    var found =
        search.search(
            callers.commanding(body), () -> json.read(body, AccountSearchRequest.class).toWanted());
    var now = clock.instant();
    return new Answer(
        found.stream().map(standing -> AccountStandingJson.from(standing, now)).toList());
  }
}
