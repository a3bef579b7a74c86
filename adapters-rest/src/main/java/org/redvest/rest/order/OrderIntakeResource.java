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
import org.redvest.order.OrderAction;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderTarget;
import org.redvest.rest.caller.PathIds;

/** What a position does with a request that it holds (审单). */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
@APIResponse(
    responseCode = "200",
    description = "The order afterwards, as the caller may see it.",
    content = @Content(schema = @Schema(implementation = OrderJson.class)))
class OrderIntakeResource {

  private final OrderAnswers orders;

  @Inject
  OrderIntakeResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/verification")
  @Operation(
      operationId = "verifyOrder",
      summary = "Find a request true and fit for volunteers",
      description = "Who: a keeper or dispatcher over the holder, never for himself. When: PLACED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = IntakeRequests.Verification.class)))
  public RestResponse<OrderJson> verify(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.VERIFY, ifMatch, body, IntakeRequests.Verification.class);
  }

  @POST
  @Path("/{id}/rejection")
  @Operation(
      operationId = "rejectOrder",
      summary = "Answer a request with no, for a reason",
      description = "Who: a keeper or dispatcher over the holder, never for himself. When: PLACED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = IntakeRequests.Rejection.class)))
  public RestResponse<OrderJson> reject(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.REJECT, ifMatch, body, IntakeRequests.Rejection.class);
  }

  @POST
  @Path("/{id}/referral")
  @Operation(
      operationId = "referOrder",
      summary = "Send a need to the office that is competent",
      description =
          "Who: a keeper or dispatcher over the holder, never for himself. When: PLACED,"
              + " VERIFIED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = IntakeRequests.Referral.class)))
  public RestResponse<OrderJson> refer(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(order(id), OrderAction.REFER, ifMatch, body, IntakeRequests.Referral.class);
  }

  @POST
  @Path("/{id}/referral-answer")
  @Operation(
      operationId = "answerReferral",
      summary = "Pass on what the office answered",
      description =
          "Who: a keeper or dispatcher over the holder, never for himself. When: REFERRED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = IntakeRequests.ReferralAnswer.class)))
  public RestResponse<OrderJson> answerReferral(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.ANSWER_REFERRAL, ifMatch, body, IntakeRequests.ReferralAnswer.class);
  }

  @POST
  @Path("/{id}/escalation")
  @Operation(
      operationId = "escalateOrder",
      summary = "Hand an order up to the position above",
      description = "Who: a keeper or dispatcher over the holder. When: PLACED, VERIFIED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = IntakeRequests.Escalation.class)))
  public RestResponse<OrderJson> escalate(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.ESCALATE, ifMatch, body, IntakeRequests.Escalation.class);
  }

  @POST
  @Path("/{id}/escalation-objection")
  @Operation(
      operationId = "objectToEscalation",
      summary = "Say of an order handed up that it is not ours",
      description =
          "Who: a keeper or dispatcher over the holder that it came up to. When: PLACED, VERIFIED.")
  @RequestBody(
      required = true,
      content =
          @Content(schema = @Schema(implementation = IntakeRequests.EscalationObjection.class)))
  public RestResponse<OrderJson> objectToEscalation(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.OBJECT, ifMatch, body, IntakeRequests.EscalationObjection.class);
  }

  private static OrderTarget order(String id) {
    return new OrderTarget.OfOrder(PathIds.of(id, OrderId::new));
  }
}
