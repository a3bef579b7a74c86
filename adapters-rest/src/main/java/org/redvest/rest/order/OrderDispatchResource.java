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

/** Offering an order to teams (派单), and taking the offers back. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
@APIResponse(
    responseCode = "200",
    description = "The order afterwards, as the caller may see it.",
    content = @Content(schema = @Schema(implementation = OrderJson.class)))
class OrderDispatchResource {

  private final OrderAnswers orders;

  @Inject
  OrderDispatchResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/dispatch")
  @Operation(
      operationId = "dispatchOrder",
      summary = "Offer an order to one team or to several",
      description =
          "Who: a keeper or dispatcher over the holder, never for himself. When: VERIFIED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OfferingRequests.Dispatch.class)))
  public RestResponse<OrderJson> dispatch(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.DISPATCH, ifMatch, body, OfferingRequests.Dispatch.class);
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawOffers",
      summary = "Take back offers that nobody accepted yet",
      description = "Who: a keeper or dispatcher over the holder. When: OFFERED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OfferingRequests.Withdrawal.class)))
  public RestResponse<OrderJson> withdraw(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.WITHDRAW, ifMatch, body, OfferingRequests.Withdrawal.class);
  }

  private static OrderTarget order(String id) {
    return new OrderTarget.OfOrder(PathIds.of(id, OrderId::new));
  }
}
