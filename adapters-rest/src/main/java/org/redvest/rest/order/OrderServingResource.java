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
import org.redvest.rest.order.ServingRequests.HandBack;
import org.redvest.rest.order.ServingRequests.Plan;
import org.redvest.rest.order.ServingRequests.Recall;
import org.redvest.rest.order.ServingRequests.Report;

/** What the team does that took an order, and how the order leaves it. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderServingResource {

  private final OrderAnswers orders;

  @Inject
  OrderServingResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/plan")
  @Described(
      summary = "Say when and by whom the order will be served",
      who =
          "the leader or a deputy of the team that took it. When: TAKEN;"
              + " SCHEDULED, to change the plan.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson planOrder(@PathParam("id") String id, Posted<Plan> body) {
    return orders.give(OrderAction.PLAN, body.to(id, OrderId::new, Plan::toCommand));
  }

  @POST
  @Path("/{id}/hand-back")
  @Described(
      summary = "Return an order (退单)",
      who =
          "the leader or a deputy of the team that took it; it costs the team"
              + " nothing. When: TAKEN, SCHEDULED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson handBackOrder(@PathParam("id") String id, Posted<HandBack> body) {
    return orders.give(OrderAction.HAND_BACK, body.to(id, OrderId::new, HandBack::toCommand));
  }

  @POST
  @Path("/{id}/recall")
  @Described(
      summary = "Take an order back from its team (收回)",
      who = "a keeper or dispatcher over the holder. When: TAKEN, SCHEDULED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson recallOrder(@PathParam("id") String id, Posted<Recall> body) {
    return orders.give(OrderAction.RECALL, body.to(id, OrderId::new, Recall::toCommand));
  }

  @POST
  @Path("/{id}/service-report")
  @Described(
      summary = "Say what was done (办结)",
      who =
          "the leader or a deputy of the team that took it. When: SCHEDULED;"
              + " SERVED, to amend the report until it is rated.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson reportService(@PathParam("id") String id, Posted<Report> body) {
    return orders.give(OrderAction.REPORT, body.to(id, OrderId::new, Report::toCommand));
  }
}
