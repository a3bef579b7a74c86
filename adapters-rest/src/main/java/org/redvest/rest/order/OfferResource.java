package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderAction;
import org.redvest.order.in.ListOffers;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.OrderCommand;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;

/** What a team was offered, and its answers (接单、谢绝). */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "offers", description = "Orders as they are offered to teams.")
class OfferResource {

  private final Callers callers;
  private final JsonBody json;
  private final Cursors cursors;
  private final ListOffers list;
  private final OrderAnswers orders;

  @Inject
  OfferResource(
      Callers callers, JsonBody json, Cursors cursors, ListOffers list, OrderAnswers orders) {
    this.callers = callers;
    this.json = json;
    this.cursors = cursors;
    this.list = list;
    this.orders = orders;
  }

  @GET
  @PersonalRead
  @Operation(
      operationId = "listOffers",
      summary = "List what a team was offered, the latest first",
      description = "Who: the team's leader and deputies.")
  @APIResponse(responseCode = "200", description = "A page of offers.")
  public Page<OfferRowJson> list(
      @Nullable @QueryParam("team")
          @Parameter(required = true, schema = @Schema(implementation = UUID.class))
          String team,
      @Nullable @QueryParam("open")
          @Parameter(
              description = "Only what still waits for an answer.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          String open,
      @Nullable @QueryParam("limit") String limit,
      @Nullable @QueryParam("cursor") String cursor) {
    var here = Cursors.list(callers.current(), "offers", team, open);
    var query =
        new ListOffers.Query(
            PathIds.of(Queries.required("team", team), TeamId::new),
            Queries.flag("open", open),
            Queries.after(cursors, cursor, here, OfferId::new),
            Limit.of(limit).rows());
    var page = list.list(query, callers.current());
    return new Page<>(
        page.offers().stream().map(OfferRowJson::from).toList(),
        Queries.next(cursors, here, page.last()));
  }

  @POST
  @Path("/{id}/acceptance")
  @Operation(
      operationId = "acceptOffer",
      summary = "Take an order (接单)",
      description =
          "Who: the leader or a deputy of the team it was made to, never for himself. The first"
              + " team to accept has the order. When: OFFERED.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order, taken.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public RestResponse<OrderJson> accept(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var offer = PathIds.of(id, OfferId::new);
    return orders.give(
        new OrderTarget.OfOffer(offer), ifMatch, body, new OrderCommand.Accept(offer));
  }

  @POST
  @Path("/{id}/decline")
  @Operation(
      operationId = "declineOffer",
      summary = "Decline an offer (谢绝)",
      description =
          "Who: the leader or a deputy of the team it was made to. It costs the team nothing, ever,"
              + " and needs no reason. When: OFFERED.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = OfferingRequests.Decline.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order afterwards.",
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public RestResponse<OrderJson> decline(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    var offer = PathIds.of(id, OfferId::new);
    return orders.give(
        new OrderTarget.OfOffer(offer),
        OrderAction.DECLINE,
        ifMatch,
        body,
        () -> json.read(body, OfferingRequests.Decline.class).toCommand(offer));
  }
}
