// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.idempotency.in.FindOutcome;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.CityCodes;

/** Asks after a request whose answer never came. */
@Path("/v1/idempotency/{key}")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "requests", description = "What became of a request.")
class IdempotencyResource {

  private final Callers callers;
  private final FindOutcome find;

  @Inject
  IdempotencyResource(Callers callers, FindOutcome find) {
    this.callers = callers;
    this.find = find;
  }

  @GET
  @Operation(
      operationId = "findRequest",
      summary = "Tell what became of a request",
      description =
          "Who: whoever sent it, with the same account, for 72 hours. 404 says that no request with"
              + " this key has succeeded: it was refused, or never came in, or is still under way,"
              + " which nobody can see. Sending the same request again is safe in each case.")
  @APIResponse(
      responseCode = "200",
      description = "It succeeded, and did this.",
      content =
          @Content(
              schema = @Schema(implementation = OutcomeJson.class),
              example =
                  """
                  {"status": 201, "id": "01a2008d-7400-8123-9392-feaaaaaaaaaa",
                   "location": "/v1/orders/01a2008d-7400-8123-9392-feaaaaaaaaaa",
                   "eventId": "01a2008d-7400-8456-9392-fe0000000001",
                   "at": "2026-11-23T09:00:00Z", "expiresAt": "2026-11-26T09:00:00Z"}
                  """))
  public RestResponse<OutcomeJson> find(
      @PathParam("key")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      pattern = "^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$"))
          String key,
      @Nullable @QueryParam("city")
          @Parameter(
              description =
                  "The city of what it was about, by its code: a key is another one in another"
                      + " city. Without it all are asked, the caller's own first.",
              example = "320700",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 6, pattern = "^[1-9][0-9]{3}00$"))
          String city) {
    var outcome = find.find(callers.current(), key, CityCodes.orNull("city", city));
    return RestResponse.ResponseBuilder.ok(OutcomeJson.from(outcome))
        .header("Cache-Control", "no-store")
        .build();
  }
}
