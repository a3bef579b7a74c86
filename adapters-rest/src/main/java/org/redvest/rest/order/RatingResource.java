package org.redvest.rest.order;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.redvest.order.in.RatingLinks;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caller.Callers;

/** Rating by a link: the token stands in the body, so that no log of addresses has it. */
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class RatingResource {

  private final Callers callers;
  private final JsonBody json;
  private final RatingLinks.RateByLink ratings;
  private final OrderAnswers orders;

  @Inject
  RatingResource(
      Callers callers, JsonBody json, RatingLinks.RateByLink ratings, OrderAnswers orders) {
    this.callers = callers;
    this.json = json;
    this.ratings = ratings;
    this.orders = orders;
  }

  @POST
  @Operation(
      operationId = "rateByLink",
      summary = "Rate by a link, without an account",
      description =
          "Who: whoever holds the link, once for its round, until it ends. By a link that the"
              + " requester had made himself it is his own rating; by any other it is provisional:"
              + " the order stays SERVED, and the rating counts nowhere.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.LinkRating.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order afterwards, without a word of anybody.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @APIResponse(responseCode = "410", ref = "Problem410")
  public RestResponse<OrderJson> rate(byte[] body) {
    return orders.ok(
        ratings.rate(
            new RatingLinks.RateByLink.Rating(
                callers.commanding(body),
                () -> json.read(body, ClosingRequests.LinkRating.class).toDomain())));
  }
}
