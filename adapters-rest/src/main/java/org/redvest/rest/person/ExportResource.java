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
import org.jboss.resteasy.reactive.RestResponse;
import org.redvest.person.in.ExportMyData;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caller.Callers;

/** A copy of one's own (PIPL art. 45). */
@Path("/v1/me/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "me")
class ExportResource {

  private final Callers callers;
  private final JsonBody json;
  private final ExportMyData export;

  @Inject
  ExportResource(Callers callers, JsonBody json, ExportMyData export) {
    this.callers = callers;
    this.json = json;
    this.export = export;
  }

  @POST
  @Operation(
      operationId = "exportMyData",
      summary = "Get a copy of everything kept about me",
      description =
          "Who: everybody signed in, for himself; no partner's machine. His own words and contact in"
              + " clear. Who looked at them is told by team or position, never by name; what others"
              + " wrote about him is theirs.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  @APIResponse(
      responseCode = "200",
      description = "The copy, not to be kept by anybody on the way.",
      content = @Content(schema = @Schema(implementation = ExportJson.class)))
  public RestResponse<ExportJson> export(byte[] body) {
    var request =
        new ExportMyData.Request(callers.commanding(body), () -> json.read(body, Nothing.class));
    return RestResponse.ResponseBuilder.ok(ExportJson.from(export.export(request)))
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"redvest-export.json\"")
        .build();
  }
}
