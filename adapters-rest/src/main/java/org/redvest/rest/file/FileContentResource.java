// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.file;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileView;
import org.redvest.file.in.Uploads;
import org.redvest.rest.caller.PathIds;

/**
 * Serves the bytes to whoever holds a link. They came from somebody's telephone: a browser shall
 * take them for nothing but the type that we found, run nothing in them, and show only pictures.
 */
@Path("/v1/files")
@Tag(name = "files")
class FileContentResource {

  /** The year 5138: what is later is no instant that a link of ours ever named. */
  private static final long LAST_SECOND = 100_000_000_000L;

  private final Uploads uploads;

  @Inject
  FileContentResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @GET
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getFileContent",
      summary = "The bytes of a file",
      description =
          "Who: whoever holds its link, without a token, until the link expires. Take the link as it"
              + " is given.")
  @APIResponse(
      responseCode = "200",
      description = "A picture to show, or a PDF to save.",
      content = {
        @Content(mediaType = "image/jpeg", schema = @Schema(ref = "FileBytes")),
        @Content(mediaType = "image/png", schema = @Schema(ref = "FileBytes")),
        @Content(mediaType = "application/pdf", schema = @Schema(ref = "FileBytes"))
      })
  @APIResponse(responseCode = "410", ref = "Problem410")
  public Response content(
      @PathParam("id") String id,
      @QueryParam("expires")
          @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "100000000000"))
          @Nullable String expires,
      @QueryParam("signature")
          @Parameter(
              required = true,
              schema = @Schema(minLength = 1, maxLength = 200, pattern = "^[A-Za-z0-9_-]+$"))
          @Nullable String signature) {
    var file = uploads.open(PathIds.of(id, FileId::new), link(expires, signature));
    var disposition =
        file.type().isPicture()
            ? "inline"
            : "attachment; filename=\"%s.pdf\"".formatted(file.id().value());
    return Response.ok(file.content(), file.type().mediaType())
        .header("Content-Disposition", disposition)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "private, max-age=" + file.secondsLeft())
        // its link alone opens it, whoever asks
        .header("Vary", "Accept-Encoding")
        .build();
  }

  private static FileView.Link link(@Nullable String expires, @Nullable String signature) {
    try {
      long second = expires == null ? -1 : Long.parseLong(expires);
      if (signature != null && second >= 0 && second <= LAST_SECOND) {
        return new FileView.Link(Instant.ofEpochSecond(second), signature);
      }
    } catch (NumberFormatException notOurs) {
      // falls through: no link of ours
    }
    throw FileRefusal.FILE_LINK_INVALID.refusal();
  }
}
