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

/** What the team does that took an order, and how the order leaves it. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
@APIResponse(
    responseCode = "200",
    description = "The order afterwards, as the caller may see it.",
    content = @Content(schema = @Schema(implementation = OrderJson.class)))
class OrderServingResource {

  private final OrderAnswers orders;

  @Inject
  OrderServingResource(OrderAnswers orders) {
    this.orders = orders;
  }

  @POST
  @Path("/{id}/plan")
  @Operation(
      operationId = "planOrder",
      summary = "Say when and by whom the order will be served",
      description =
          "Who: the leader or a deputy of the team that took it. When: TAKEN;"
              + " SCHEDULED, to change the plan.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ServingRequests.Plan.class)))
  public RestResponse<OrderJson> plan(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(order(id), OrderAction.PLAN, ifMatch, body, ServingRequests.Plan.class);
  }

  @POST
  @Path("/{id}/hand-back")
  @Operation(
      operationId = "handBackOrder",
      summary = "Return an order (退单)",
      description =
          "Who: the leader or a deputy of the team that took it; it costs the team"
              + " nothing. When: TAKEN, SCHEDULED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ServingRequests.HandBack.class)))
  public RestResponse<OrderJson> handBack(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(
        order(id), OrderAction.HAND_BACK, ifMatch, body, ServingRequests.HandBack.class);
  }

  @POST
  @Path("/{id}/recall")
  @Operation(
      operationId = "recallOrder",
      summary = "Take an order back from its team (收回)",
      description = "Who: a keeper or dispatcher over the holder. When: TAKEN, SCHEDULED.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ServingRequests.Recall.class)))
  public RestResponse<OrderJson> recall(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(order(id), OrderAction.RECALL, ifMatch, body, ServingRequests.Recall.class);
  }

  @POST
  @Path("/{id}/service-report")
  @Operation(
      operationId = "reportService",
      summary = "Say what was done (办结)",
      description =
          "Who: the leader or a deputy of the team that took it. When: SCHEDULED;"
              + " SERVED, to amend the report until it is rated.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ServingRequests.Report.class)))
  public RestResponse<OrderJson> report(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return orders.give(order(id), OrderAction.REPORT, ifMatch, body, ServingRequests.Report.class);
  }

  private static OrderTarget order(String id) {
    return new OrderTarget.OfOrder(PathIds.of(id, OrderId::new));
  }
}
