// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.Orders;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.order.OfferingRequests.Decline;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;

/** What a team was offered, and its answers (接单、谢绝). */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "offers", description = "Orders as they are offered to teams.")
class OfferResource {

  private final Orders offers;
  private final OrderAnswers orders;
  private final Callers callers;
  private final Pages pages;

  @Inject
  OfferResource(Orders offers, OrderAnswers orders, Callers callers, Pages pages) {
    this.offers = offers;
    this.orders = orders;
    this.callers = callers;
    this.pages = pages;
  }

  @GET
  @PersonalRead
  @Described(
      summary = "List what a team was offered, the latest first",
      who = "the team's leader and deputies.",
      answer = "A page of offers.")
  public Page<OfferRowJson> listOffers(
      @Nullable @QueryParam("team")
          @Parameter(required = true, schema = @Schema(implementation = UUID.class))
          String team,
      @Nullable @QueryParam("open")
          @Parameter(
              description = "Only what still waits for an answer.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          String open,
      @BeanParam Paging paging) {
    var to = PathIds.required("team", team, TeamId::new);
    var openOnly = Queries.flag("open", open);
    return pages.of(
        Cursors.list(callers.current(), "offers", team, open),
        paging,
        OfferId::new,
        (after, rows) ->
            offers.offers(new OfferQuery(to, openOnly, after, rows), callers.current()),
        OfferRowJson::from,
        item -> item.offer().id());
  }

  @POST
  @Path("/{id}/acceptance")
  @Described(
      summary = "Take an order (接单)",
      who =
          "the leader or a deputy of the team it was made to, never for himself. The first"
              + " team to accept has the order. When: OFFERED.",
      answer = "The order, taken.")
  public OrderJson acceptOffer(@PathParam("id") String id, Posted<Nothing> body) {
    var offer = PathIds.of(id, OfferId::new);
    return orders.give(
        OrderAction.ACCEPT, body.to(id, OfferId::new, _ -> new OrderCommand.Accept(offer)));
  }

  @POST
  @Path("/{id}/decline")
  @Described(
      summary = "Decline an offer (谢绝)",
      who =
          "the leader or a deputy of the team it was made to. It costs the team nothing, ever,"
              + " and needs no reason. When: OFFERED.",
      answer = "The order afterwards.")
  public OrderJson declineOffer(@PathParam("id") String id, Posted<Decline> body) {
    var offer = PathIds.of(id, OfferId::new);
    return orders.give(
        OrderAction.DECLINE, body.to(id, OfferId::new, decline -> decline.toCommand(offer)));
  }
}
