// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.network.in.Network;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.contract.Described;

/** A file of divisions becomes positions. */
@Path("/v1/position-imports")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
class PositionImportResource {

  private final Network network;
  private final Callers callers;

  @Inject
  PositionImportResource(Network network, Callers callers) {
    this.network = network;
    this.callers = callers;
  }

  @POST
  @Consumes("text/csv")
  @Described(
      summary = "Import a city's divisions as positions",
      who =
          "an ADMINISTRATOR over what the file adds to, or, for a file with the root, a token with"
              + " the role redvest-bootstrap. All or nothing; a second time it changes nothing."
              + " Columns, found by header: code, name, parent_code, level (CITY, COUNTY, TOWN,"
              + " VILLAGE), and where known lat, lng, datum. UTF-8 or GB18030, 10 MB at most.",
      answer = "What changed.",
      refused =
          "IMPORT_INVALID: violations name up to 100 bad lines; UNAUTHENTICATED, FORBIDDEN,"
              + " BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class, maxLength = 10_485_760)))
  public ImportJson importPositions(byte[] body) {
    var file = new UploadedDivisions(body);
    var imported = network.importFile(callers.commanding(body), file);
    return ImportJson.from(imported, file.encoding());
  }
}
