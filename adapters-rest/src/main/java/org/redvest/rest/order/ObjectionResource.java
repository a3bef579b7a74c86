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
import org.redvest.order.ObjectionId;
import org.redvest.order.OrderAction;
import org.redvest.order.in.OrderTarget;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caller.PathIds;

/** Deciding on "this is not ours" (派单异议). */
@Path("/v1/objections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "objections", description = "Cases beside an order: this is not ours.")
class ObjectionResource {

  private final JsonBody json;
  private final OrderAnswers orders;

  @Inject
  ObjectionResource(JsonBody json, OrderAnswers orders) {
    this.json = json;
    this.orders = orders;
  }

  @POST
  @Path("/{id}/decision")
  @Operation(
      operationId = "decideObjection",
      summary = "Uphold or dismiss an objection",
      description =
          "Who: a secretary over the deciding position who neither asked for the order nor raised"
              + " the objection. When: in every stage, as long as it is open.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OfferingRequests.Decision.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order afterwards, as the caller may see it.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public RestResponse<OrderJson> decide(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var objection = PathIds.of(id, ObjectionId::new);
    return orders.give(
        new OrderTarget.OfObjection(objection),
        OrderAction.DECIDE_OBJECTION,
        ifMatch,
        body,
        () -> json.read(body, OfferingRequests.Decision.class).toCommand(objection));
  }
}
