// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

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
import org.redvest.access.PositionId;
import org.redvest.network.in.Network;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;

/** One position: shown, added, closed. */
@Path("/v1/positions")
@Tag(name = "network", description = "Positions (阵地) and who is appointed to them.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PositionResource {

  private final Network network;

  @Inject
  PositionResource(Network network) {
    this.network = network;
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "Show a position",
      who = "everybody, without a token. Closed positions are shown too.",
      answer = "The position.",
      refused = "NOT_FOUND")
  @PublicRead(differs = true)
  public PositionDetailJson findPosition(@PathParam("id") String id) {
    return PositionDetailJson.from(network.read(PathIds.of(id, PositionId::new)));
  }

  @POST
  @ResponseStatus(201)
  @Described(
      summary = "Add a position",
      who =
          "below a parent, an ADMINISTRATOR over it. Without one, a PROVINCE or CITY: a token with"
              + " the role redvest-bootstrap.",
      answer = "The new position; Location has its address.",
      refused =
          "UNAUTHENTICATED, FORBIDDEN, MALFORMED_REQUEST, POSITION_PARENT_UNKNOWN,"
              + " POSITION_LEVEL_INVALID, POSITION_DIVISION_INVALID, POSITION_NAME_INVALID,"
              + " POSITION_CLOSED, POSITION_EXISTS")
  public PositionDetailJson addPosition(Posted<PositionRequest> body) {
    return PositionDetailJson.from(network.add(body.as(PositionRequest::toDomain)));
  }

  @POST
  @Path("/{id}/closing")
  @Described(
      summary = "Close a position",
      who =
          "an ADMINISTRATOR over it. A successor of the same level and city takes over; the"
              + " appointments at the position end. Nothing new comes to it from then on. Each open order"
              + " is handed over by a command of its own: ordersToHandOver says how many are left,"
              + " which follow within moments.",
      answer = "The closed position.",
      refused =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, POSITION_SUCCESSOR_INVALID,"
              + " STALE_VERSION, POSITION_CLOSED, POSITION_HAS_CHILDREN, POSITION_HAS_SYSTEM_ROLES")
  public PositionDetailJson closePosition(@PathParam("id") String id, Posted<ClosingRequest> body) {
    return PositionDetailJson.from(
        network.give(body.to(id, PositionId::new, ClosingRequest::toDomain)));
  }
}
