package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.redvest.order.OrderId;
import org.redvest.order.in.PlaceOrder;
import org.redvest.order.in.ReadOrder;
import org.redvest.order.in.ReadTimeline;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;

/** One order: placed, shown, and what happened to it. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders", description = "Needs on their way, from 点单 to 评单.")
class OrderResource {

  private final Callers callers;
  private final JsonBody json;
  private final PlaceOrder place;
  private final ReadOrder read;
  private final ReadTimeline timeline;
  private final OrderAnswers orders;

  @Inject
  OrderResource(
      Callers callers,
      JsonBody json,
      PlaceOrder place,
      ReadOrder read,
      ReadTimeline timeline,
      OrderAnswers orders) {
    this.callers = callers;
    this.json = json;
    this.place = place;
    this.read = read;
    this.timeline = timeline;
    this.orders = orders;
  }

  @POST
  @Operation(
      operationId = "placeOrder",
      summary = "Place an order (点单)",
      description =
          "Who: everybody signed in, for himself (ONLINE); keepers, dispatchers and members of"
              + " approved teams on behalf of others (VISIT, DOOR_TO_DOOR, KIOSK, HOTLINE); partners"
              + " under their own reference (PARTNER).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PlacementRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new order; Location has its address.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order that the partner placed under this reference before.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public RestResponse<OrderJson> place(byte[] body) {
    var receipt =
        place.place(
            new PlaceOrder.Request(
                callers.commanding(body),
                () -> json.read(body, PlacementRequest.class).toDomain()));
    return receipt.event() == null ? orders.ok(receipt) : orders.created(receipt);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readOrder",
      summary = "Show an order",
      description =
          "Who: the requester and whoever placed it, staff over its holder or first holder, leaders"
              + " of the teams that it was offered to; each sees his part.")
  @APIResponse(
      responseCode = "200",
      description = "The order as the caller may see it.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public RestResponse<OrderJson> read(@PathParam("id") String id) {
    return orders.ok(read.read(PathIds.of(id, OrderId::new), callers.current()));
  }

  @GET
  @PersonalRead
  @Path("/{id}/timeline")
  @Operation(
      operationId = "readTimeline",
      summary = "Show what happened to an order",
      description = "Who: whoever may see the order.")
  @APIResponse(
      responseCode = "200",
      description = "Every event of the order, the first one first.",
      content = @Content(schema = @Schema(implementation = TimelineJson.class)))
  public TimelineJson timeline(@PathParam("id") String id) {
    return TimelineJson.from(timeline.read(PathIds.of(id, OrderId::new), callers.current()));
  }
}
