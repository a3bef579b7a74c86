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
import org.redvest.rest.order.IntakeRequests.Escalation;
import org.redvest.rest.order.IntakeRequests.EscalationObjection;
import org.redvest.rest.order.IntakeRequests.Referral;
import org.redvest.rest.order.IntakeRequests.ReferralAnswer;
import org.redvest.rest.order.IntakeRequests.Rejection;
import org.redvest.rest.order.IntakeRequests.Verification;

/** What a position does with a request that it holds (审单). */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderIntakeResource {

  private final OrderAnswers orders;

  @Inject
  OrderIntakeResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/verification")
  @Described(
      summary = "Find a request true and fit for volunteers",
      who = "a keeper or dispatcher over the holder, never for himself. When: PLACED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson verifyOrder(@PathParam("id") String id, Posted<Verification> body) {
    return orders.give(OrderAction.VERIFY, body.to(id, OrderId::new, Verification::toCommand));
  }

  @POST
  @Path("/{id}/rejection")
  @Described(
      summary = "Answer a request with no, for a reason",
      who = "a keeper or dispatcher over the holder, never for himself. When: PLACED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson rejectOrder(@PathParam("id") String id, Posted<Rejection> body) {
    return orders.give(OrderAction.REJECT, body.to(id, OrderId::new, Rejection::toCommand));
  }

  @POST
  @Path("/{id}/referral")
  @Described(
      summary = "Send a need to the office that is competent",
      who =
          "a keeper or dispatcher over the holder, never for himself. When: PLACED," + " VERIFIED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson referOrder(@PathParam("id") String id, Posted<Referral> body) {
    return orders.give(OrderAction.REFER, body.to(id, OrderId::new, Referral::toCommand));
  }

  @POST
  @Path("/{id}/referral-answer")
  @Described(
      summary = "Pass on what the office answered",
      who = "a keeper or dispatcher over the holder, never for himself. When: REFERRED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson answerReferral(@PathParam("id") String id, Posted<ReferralAnswer> body) {
    return orders.give(
        OrderAction.ANSWER_REFERRAL, body.to(id, OrderId::new, ReferralAnswer::toCommand));
  }

  @POST
  @Path("/{id}/escalation")
  @Described(
      summary = "Hand an order up to the position above",
      who = "a keeper or dispatcher over the holder. When: PLACED, VERIFIED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson escalateOrder(@PathParam("id") String id, Posted<Escalation> body) {
    return orders.give(OrderAction.ESCALATE, body.to(id, OrderId::new, Escalation::toCommand));
  }

  @POST
  @Path("/{id}/escalation-objection")
  @Described(
      summary = "Say of an order handed up that it is not ours",
      who = "a keeper or dispatcher over the holder that it came up to. When: PLACED, VERIFIED.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson objectToEscalation(
      @PathParam("id") String id, Posted<EscalationObjection> body) {
    return orders.give(
        OrderAction.OBJECT, body.to(id, OrderId::new, EscalationObjection::toCommand));
  }
}
