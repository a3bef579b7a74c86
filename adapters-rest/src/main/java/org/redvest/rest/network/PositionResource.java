package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.redvest.access.PositionId;
import org.redvest.network.in.AddPosition;
import org.redvest.network.in.ClosePosition;
import org.redvest.network.in.FindPosition;
import org.redvest.network.model.PositionDetail;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.problem.Problem;

/** One position: shown, added, closed. */
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "network", description = "Positions (阵地) and who is appointed to them.")
class PositionResource {

  private final Callers callers;
  private final JsonBody json;
  private final FindPosition find;
  private final AddPosition add;
  private final ClosePosition close;

  @Inject
  PositionResource(
      Callers callers, JsonBody json, FindPosition find, AddPosition add, ClosePosition close) {
    this.callers = callers;
    this.json = json;
    this.find = find;
    this.add = add;
    this.close = close;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "findPosition",
      summary = "Show a position",
      description = "Who: everybody, without a token. Closed positions are shown too.")
  @APIResponse(
      responseCode = "200",
      description = "The position.",
      content = @Content(schema = @Schema(implementation = PositionDetailJson.class)))
  @APIResponse(
      responseCode = "404",
      description = "NOT_FOUND",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead(differs = true)
  public RestResponse<PositionDetailJson> find(@PathParam("id") String id) {
    return ok(find.find(PathIds.of(id, PositionId::new)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "addPosition",
      summary = "Add a position",
      description =
          "Who: below a parent, an ADMINISTRATOR over it. Without one, a PROVINCE or CITY: a token with"
              + " the role redvest-bootstrap.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PositionRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new position; Location has its address.",
      content = @Content(schema = @Schema(implementation = PositionDetailJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, FORBIDDEN, MALFORMED_REQUEST, POSITION_PARENT_UNKNOWN,"
              + " POSITION_LEVEL_INVALID, POSITION_DIVISION_INVALID, POSITION_NAME_INVALID,"
              + " POSITION_CLOSED, POSITION_EXISTS",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<PositionDetailJson> add(byte[] body) {
    var added =
        add.add(callers.commanding(body), () -> json.read(body, PositionRequest.class).toCommand());
    var position = added.position();
    return ETags.created(
        "/v1/positions/" + position.id().value(),
        PositionDetailJson.from(added),
        position.version());
  }

  @POST
  @Path("/{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "closePosition",
      summary = "Close a position",
      description =
          "Who: an ADMINISTRATOR over it. A successor of the same level and city takes over; the"
              + " appointments at the position end. Nothing new comes to it from then on. Each open order"
              + " is handed over by a command of its own: ordersToHandOver says how many are left,"
              + " which follow within moments.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The closed position.",
      content = @Content(schema = @Schema(implementation = PositionDetailJson.class)))
  @APIResponse(
      responseCode = "default",
      description =
          "UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, MALFORMED_REQUEST, POSITION_SUCCESSOR_INVALID,"
              + " STALE_VERSION, POSITION_CLOSED, POSITION_HAS_CHILDREN, POSITION_HAS_SYSTEM_ROLES",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public RestResponse<PositionDetailJson> close(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch, byte[] body) {
    return ok(
        close.close(
            callers.commanding(body),
            PathIds.of(id, PositionId::new),
            () -> json.read(body, ClosingRequest.class).toCommand(),
            ETags.expected(ifMatch)));
  }

  private static RestResponse<PositionDetailJson> ok(PositionDetail detail) {
    return ETags.ok(PositionDetailJson.from(detail), detail.position().version());
  }
}
