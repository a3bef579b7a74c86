// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.order.OrderId;
import org.redvest.order.in.Orders;
import org.redvest.rest.body.Posted;
import org.redvest.rest.contract.Described;

/** Makes the links by which people rate without an account. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class RatingLinkResource {

  private final Orders orders;

  @Inject
  RatingLinkResource(Orders orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/rating-links")
  @Described(
      summary = "Make a link by which the person served rates",
      who =
          "the requester, keepers, secretaries and supervisors over the holder, unless they had"
              + " a part in placing, keeping or serving the order. When: SERVED. A rating by a link that"
              + " anybody but the requester had made is provisional: in no rate. Everybody who may"
              + " know of the order sees in its timeline that the link was made, and by whom.",
      answer = "The link; it goes to the person served only.",
      gone = true)
  public RatingLinkJson issueRatingLink(
      @PathParam("id") String id, Posted<ClosingRequests.RatingLink> body) {
    return RatingLinkJson.from(
        orders.issueLink(body.to(id, OrderId::new, link -> link.way().toDomain())));
  }
}
