package org.redvest.rest.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.person.in.EraseMe;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caller.Callers;

/** Going (PIPL art. 47). */
@Path("/v1/me/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "me")
class DeletionResource {

  private final Callers callers;
  private final JsonBody json;
  private final EraseMe erase;

  @Inject
  DeletionResource(Callers callers, JsonBody json, EraseMe erase) {
    this.callers = callers;
    this.json = json;
    this.erase = erase;
  }

  @POST
  @Operation(
      operationId = "deleteMe",
      summary = "Delete my account",
      description =
          "Who: everybody signed in, for himself; no partner's machine. The account is a stranger's"
              + " afterwards. Orders that no team has taken are cancelled; words and contact are"
              + " overwritten, those of an order in a team's hands seven days after the service;"
              + " roles and memberships end; where that is very much, the rest follows within a minute."
              + " Refused with a list while a duty towards others is his alone. A second time it answers the same: there is nothing left.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DeletionRequest.class)))
  @APIResponse(responseCode = "204", description = "There is nobody of that account any more.")
  public void delete(byte[] body) {
    erase.erase(
        new EraseMe.Request(
            callers.commanding(body), () -> json.read(body, DeletionRequest.class)));
  }
}
