// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.redvest.rest.caller.RequestContext;
import org.redvest.shared.SharedRefusal;

/** What the {@code type} of a problem document leads to (RFC 9457, section 3.1.1). */
@Path("/problems")
@Tag(name = "problems", description = "What every refusal means.")
class ProblemPageResource {

  private static final int MINUTES_KEPT = 60;

  private final ProblemPage page;
  private final RequestContext request;

  @Inject
  ProblemPageResource(ProblemTexts texts, RequestContext request) {
    this.page = new ProblemPage(texts);
    this.request = request;
  }

  @GET
  @Path("/{slug}")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(
      operationId = "getProblem",
      summary = "What a kind of problem means",
      description =
          "Who: everybody, without a token. A page for people, in Chinese and English, the language"
              + " of Accept-Language first. The address is the type of a problem document.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(type = SchemaType.STRING, maxLength = 10_000)))
  public RestResponse<String> page(
      @PathParam("slug")
          @Parameter(
              description = "The last step of the type.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 60,
                      pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))
          String slug) {
    var entry = ProblemCatalogue.find(slug).orElseThrow(() -> SharedRefusal.NOT_FOUND.refusal());
    var language = request.language();
    return RestResponse.ResponseBuilder.ok(page.of(entry, language))
        .header("Content-Language", language.toLanguageTag())
        .header("Cache-Control", "public, max-age=" + MINUTES_KEPT * 60)
        .header("Vary", "Accept-Language")
        .header("Content-Security-Policy", "default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
