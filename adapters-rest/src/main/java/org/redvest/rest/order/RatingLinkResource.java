package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderId;
import org.redvest.order.in.RatingLinks;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;

/** Makes the links by which people rate without an account. */
@Path("/v1/orders")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class RatingLinkResource {

  private final Callers callers;
  private final JsonBody json;
  private final RatingLinks links;

  @Inject
  RatingLinkResource(Callers callers, JsonBody json, RatingLinks links) {
    this.callers = callers;
    this.json = json;
    this.links = links;
  }

  @POST
  @Path("/{id}/rating-links")
  @Operation(
      operationId = "issueRatingLink",
      summary = "Make a link by which the person served rates",
      description =
          "Who: the requester, keepers, secretaries and supervisors over the holder, unless they had"
              + " a part in placing, keeping or serving the order. When: SERVED. A rating by a link that"
              + " anybody but the requester had made is provisional: in no rate. Everybody who may"
              + " know of the order sees in its timeline that the link was made, and by whom.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.RatingLink.class)))
  @APIResponse(
      responseCode = "200",
      description = "The link; it goes to the person served only.",
      content = @Content(schema = @Schema(implementation = RatingLinkJson.class)))
  @APIResponse(responseCode = "410", ref = "Problem410")
  public RestResponse<RatingLinkJson> issue(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var request =
        new RatingLinks.Request(
            PathIds.of(id, OrderId::new),
            callers.commanding(body),
            ETags.expected(ifMatch),
            () -> json.read(body, ClosingRequests.RatingLink.class).way().toDomain());
    return RestResponse.ResponseBuilder.ok(RatingLinkJson.from(links.issue(request)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
