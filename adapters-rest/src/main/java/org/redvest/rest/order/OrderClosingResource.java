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
import org.redvest.order.model.OrderCommand;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.contract.Described;
import org.redvest.rest.order.ClosingRequests.AccountRating;
import org.redvest.rest.order.ClosingRequests.CallBack;
import org.redvest.rest.order.ClosingRequests.Cancellation;

/** What the person served says of an order, and what is asked of him. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderClosingResource {

  private final OrderAnswers orders;

  @Inject
  OrderClosingResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/rating")
  @Described(
      summary = "Rate the service (评单)",
      who = "the requester, with his own account. When: SERVED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson rateOrder(@PathParam("id") String id, Posted<AccountRating> body) {
    return orders.give(OrderAction.RATE, body.to(id, OrderId::new, AccountRating::toCommand));
  }

  @POST
  @Path("/{id}/cancellation")
  @Described(
      summary = "Call an order off",
      who =
          "the requester, the partner that sent it, a keeper over the holder. When: before SERVED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson cancelOrder(@PathParam("id") String id, Posted<Cancellation> body) {
    return orders.give(OrderAction.CANCEL, body.to(id, OrderId::new, Cancellation::toCommand));
  }

  @POST
  @Path("/{id}/nudges")
  @Described(
      summary = "Ask where an order is (催单)",
      who = "the requester, the partner that sent it; twice a day. When: before CLOSED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson nudgeOrder(@PathParam("id") String id, Posted<Nothing> body) {
    return orders.give(OrderAction.NUDGE, body.to(id, OrderId::new, _ -> new OrderCommand.Nudge()));
  }

  @POST
  @Path("/{id}/call-back")
  @Described(
      summary = "Ask the requester independently (回访)",
      who =
          "a supervisor over the holder who had no part in it; once,"
              + " within 30 days. When: CLOSED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson callBack(@PathParam("id") String id, Posted<CallBack> body) {
    return orders.give(OrderAction.CALL_BACK, body.to(id, OrderId::new, CallBack::toCommand));
  }
}
