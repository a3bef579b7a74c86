package org.redvest.rest.network;

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
import org.redvest.network.in.ImportPositions;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.problem.Problem;

/** A file of divisions becomes positions. */
@Path("/v1/position-imports")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "network")
class PositionImportResource {

  private final Callers callers;
  private final ImportPositions importPositions;

  @Inject
  PositionImportResource(Callers callers, ImportPositions importPositions) {
    this.callers = callers;
    this.importPositions = importPositions;
  }

  @POST
  @Consumes("text/csv")
  @Operation(
      operationId = "importPositions",
      summary = "Import a city's divisions as positions",
      description =
          "Who: an ADMINISTRATOR over what the file adds to, or, for a file with the root, a token with"
              + " the role redvest-bootstrap. All or nothing; a second time it changes nothing."
              + " Columns, found by header: code, name, parent_code, level (CITY, COUNTY, TOWN,"
              + " VILLAGE), and where known lat, lng, datum. UTF-8 or GB18030, 10 MB at most.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class, maxLength = 10_485_760),
              example =
                  "code,name,parent_code,level\n320700,连云港市,,CITY\n320703,连云区,320700,COUNTY\n"))
  @APIResponse(
      responseCode = "200",
      description = "What changed.",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "422",
      description = "IMPORT_INVALID: violations name up to 100 bad lines.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "default",
      description = "UNAUTHENTICATED, FORBIDDEN, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public ImportJson importPositions(byte[] body) {
    var file = new UploadedDivisions(body);
    var outcome = importPositions.importFile(callers.commanding(body), file);
    return ImportJson.from(outcome, file.encoding());
  }
}
