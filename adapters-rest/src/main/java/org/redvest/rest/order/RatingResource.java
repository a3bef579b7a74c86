// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.order.in.Orders;
import org.redvest.rest.body.Posted;
import org.redvest.rest.contract.Described;

/** Rating by a link: the token stands in the body, so that no log of addresses has it. */
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class RatingResource {

  private final Orders orders;
  private final OrderAnswers answers;

  @Inject
  RatingResource(Orders orders, OrderAnswers answers) {
    this.orders = orders;
    this.answers = answers;
  }

  @POST
  @Described(
      summary = "Rate by a link, without an account",
      who =
          "whoever holds the link, once for its round, until it ends. By a link that the"
              + " requester had made himself it is his own rating; by any other it is provisional:"
              + " the order stays SERVED, and the rating counts nowhere.",
      answer = "The order afterwards, without a word of anybody.",
      gone = true,
      needsToken = false)
  public OrderJson rateByLink(Posted<ClosingRequests.LinkRating> body) {
    return answers.of(orders.rateByLink(body.as(ClosingRequests.LinkRating::toDomain)));
  }
}
