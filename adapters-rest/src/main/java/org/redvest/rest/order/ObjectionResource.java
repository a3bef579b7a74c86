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
import org.redvest.order.ObjectionId;
import org.redvest.order.model.OrderAction;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.order.OfferingRequests.Decision;

/** Deciding on "this is not ours" (派单异议). */
@Path("/v1/objections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "objections", description = "Cases beside an order: this is not ours.")
class ObjectionResource {

  private final OrderAnswers orders;

  @Inject
  ObjectionResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/decision")
  @Described(
      summary = "Uphold or dismiss an objection",
      who =
          "a secretary over the deciding position who neither asked for the order nor raised"
              + " the objection. When: in every stage, as long as it is open.",
      answer = OrderAnswers.AFTERWARDS)
  public OrderJson decideObjection(@PathParam("id") String id, Posted<Decision> body) {
    var objection = PathIds.of(id, ObjectionId::new);
    return orders.give(
        OrderAction.DECIDE_OBJECTION,
        body.to(id, ObjectionId::new, decision -> decision.toCommand(objection)));
  }
}
