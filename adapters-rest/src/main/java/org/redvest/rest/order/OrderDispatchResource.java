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
import org.redvest.order.model.OrderAction;
import org.redvest.rest.body.Posted;
import org.redvest.rest.contract.Described;
import org.redvest.rest.order.OfferingRequests.Dispatch;
import org.redvest.rest.order.OfferingRequests.Withdrawal;

/** Offering an order to teams (派单), and taking the offers back. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderDispatchResource {

  private final OrderAnswers orders;

  @Inject
  OrderDispatchResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/dispatch")
  @Described(
      summary = "Offer an order to one team or to several",
      who = "a keeper or dispatcher over the holder, never for himself. When: VERIFIED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson dispatchOrder(@PathParam("id") String id, Posted<Dispatch> body) {
    return orders.give(OrderAction.DISPATCH, body.to(id, OrderId::new, Dispatch::toCommand));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Described(
      summary = "Take back offers that nobody accepted yet",
      who = "a keeper or dispatcher over the holder. When: OFFERED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson withdrawOffers(@PathParam("id") String id, Posted<Withdrawal> body) {
    return orders.give(OrderAction.WITHDRAW, body.to(id, OrderId::new, Withdrawal::toCommand));
  }
}
