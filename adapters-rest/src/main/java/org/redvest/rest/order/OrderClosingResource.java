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
import org.redvest.order.model.OrderCommand;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caller.PathIds;

/** What the person served says of an order, and what is asked of him. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
@APIResponse(
    responseCode = "200",
    description = "The order afterwards, as the caller may see it.",
    content = @Content(schema = @Schema(implementation = OrderJson.class)))
class OrderClosingResource {

  private final OrderAnswers orders;

  @Inject
  OrderClosingResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/rating")
  @Operation(
      operationId = "rateOrder",
      summary = "Rate the service (评单)",
      description = "Who: the requester, with his own account. When: SERVED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.AccountRating.class)))
  public RestResponse<OrderJson> rate(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.RATE, ifMatch, body, ClosingRequests.AccountRating.class);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelOrder",
      summary = "Call an order off",
      description =
          "Who: the requester, the partner that sent it, a keeper over the holder. When: before SERVED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.Cancellation.class)))
  public RestResponse<OrderJson> cancel(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.CANCEL, ifMatch, body, ClosingRequests.Cancellation.class);
  }

  @POST
  @Path("/{id}/nudges")
  @Operation(
      operationId = "nudgeOrder",
      summary = "Ask where an order is (催单)",
      description =
          "Who: the requester, the partner that sent it; twice a day. When: before CLOSED.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  public RestResponse<OrderJson> nudge(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(order(id), ifMatch, body, new OrderCommand.Nudge());
  }

  @POST
  @Path("/{id}/call-back")
  @Operation(
      operationId = "callBack",
      summary = "Ask the requester independently (回访)",
      description =
          "Who: a supervisor over the holder who had no part in it; once,"
              + " within 30 days. When: CLOSED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.CallBack.class)))
  public RestResponse<OrderJson> callBack(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.CALL_BACK, ifMatch, body, ClosingRequests.CallBack.class);
  }

  private static OrderTarget order(String id) {
    return new OrderTarget.OfOrder(PathIds.of(id, OrderId::new));
  }
}
