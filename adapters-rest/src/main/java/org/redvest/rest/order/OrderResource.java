// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.redvest.order.OrderId;
import org.redvest.order.in.Orders;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.order.DisclosedJson.LooksJson;

/** One order: placed, shown, what happened to it, and who looked at its contact. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders", description = "Needs on their way, from 点单 to 评单.")
class OrderResource {

  private final Orders orders;
  private final OrderAnswers answers;
  private final Callers callers;

  @Inject
  OrderResource(Orders orders, OrderAnswers answers, Callers callers) {
    this.orders = orders;
    this.answers = answers;
    this.callers = callers;
  }

  @POST
  @ResponseStatus(201)
  @Described(
      summary = "Place an order (点单)",
      who =
          "everybody signed in, for himself (ONLINE); keepers, dispatchers and members of"
              + " approved teams on behalf of others (VISIT, DOOR_TO_DOOR, KIOSK, HOTLINE); partners"
              + " under their own reference (PARTNER).",
      answer = "The new order; Location has its address.",
      found = "The order that the partner placed under this reference before.")
  public RestResponse<OrderJson> placeOrder(Posted<PlacementRequest> body) {
    var receipt = orders.place(body.as(PlacementRequest::toDomain));
    return RestResponse.ResponseBuilder.<OrderJson>create(receipt.event() == null ? 200 : 201)
        .entity(answers.of(receipt))
        .build();
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "Show an order",
      who =
          "the requester and whoever placed it, staff over its holder or first holder, leaders"
              + " of the teams that it was offered to; each sees his part.",
      answer = "The order as the caller may see it.")
  public OrderJson readOrder(@PathParam("id") String id) {
    return answers.of(orders.read(PathIds.of(id, OrderId::new), callers.current()));
  }

  @GET
  @PersonalRead
  @Path("/{id}/timeline")
  @Described(
      summary = "Show what happened to an order",
      who = "whoever may see the order.",
      answer = "Every event of the order, the first one first.")
  public TimelineJson readTimeline(@PathParam("id") String id) {
    return TimelineJson.from(orders.timeline(PathIds.of(id, OrderId::new), callers.current()));
  }

  /** PIPL art. 6, 44. */
  @POST
  @Path("/{id}/disclosures")
  @Described(
      summary = "Look at an order's contact and exact place",
      who =
          "from TAKEN until seven days after SERVED the leaders of the team that took it and"
              + " the person in charge; keepers over the holder. Each look is written down and"
              + " shown to the person.",
      answer = "Contact and place, not to be kept.",
      takesVersion = false)
  public DisclosedJson discloseContact(
      @PathParam("id") String id, Posted<ClosingRequests.Disclosure> body) {
    return DisclosedJson.from(
        orders.disclose(body.at(id, OrderId::new, ClosingRequests.Disclosure::purpose)));
  }

  @GET
  @PersonalRead
  @Path("/{id}/disclosures")
  @Described(
      summary = "Show who looked at an order's contact",
      who = "the requester; keepers and secretaries over the holder.",
      answer = "The latest looks first.")
  public LooksJson listDisclosures(@PathParam("id") String id) {
    return LooksJson.from(orders.looks(PathIds.of(id, OrderId::new), callers.current()));
  }
}
