package org.redvest.rest.menu;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.in.ListMenuItems;
import org.redvest.menu.in.PublishMenuItem;
import org.redvest.menu.in.ReadMenuItem;
import org.redvest.menu.in.WithdrawMenuItem;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.rest.problem.Problem;

@Path("/v1/menu-items")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "default",
    description = "Refused.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
class MenuItemsResource {

  private final Callers callers;
  private final JsonBody json;
  private final Cursors cursors;
  private final PublishMenuItem publish;
  private final WithdrawMenuItem withdraw;
  private final ReadMenuItem read;
  private final ListMenuItems list;

  @Inject
  MenuItemsResource(
      Callers callers,
      JsonBody json,
      Cursors cursors,
      PublishMenuItem publish,
      WithdrawMenuItem withdraw,
      ReadMenuItem read,
      ListMenuItems list) {
    this.callers = callers;
    this.json = json;
    this.cursors = cursors;
    this.publish = publish;
    this.withdraw = withdraw;
    this.read = read;
    this.list = list;
  }

  @POST
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "publishMenuItem",
      summary = "Put a service on the menu",
      description =
          "Who: leader and deputies for their approved team; the keeper over a position for it.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PublicationRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The item, PUBLISHED.",
      content = @Content(schema = @Schema(implementation = MenuItemJson.class)))
  public RestResponse<MenuItemJson> publish(byte[] body) {
    var item =
        publish.publish(
            new PublishMenuItem.Request(
                callers.commanding(body),
                () -> json.read(body, PublicationRequest.class).toDomain()));
    return ETags.created(
        "/v1/menu-items/" + item.id().value(), MenuItemJson.from(item), item.version());
  }

  @GET
  @Operation(
      operationId = "listMenuItems",
      summary = "What a team has on the menu",
      description = "Who: everybody. Empty unless the team is approved.")
  @APIResponse(
      responseCode = "200",
      description = "Items in the order of publication.",
      content = @Content(schema = @Schema(implementation = MenuPage.class)))
  @PublicRead
  public Page<MenuItemJson> list(
      @QueryParam("team") @Parameter(required = true) @Nullable String team,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (team == null) {
      throw new MalformedRequest(Fault.required("team"));
    }
    var rows = Limit.of(limit);
    var name = Cursors.list("menu-items", team);
    var after =
        cursors.read(cursor, name, 1).map(key -> new MenuItemId(UUID.fromString(key.getFirst())));
    return Page.of(
        list.list(PathIds.of(team, TeamId::new), after.orElse(null), rows.andOneMore()),
        rows,
        MenuItemJson::from,
        last -> cursors.write(name, last.id().value()));
  }

  @GET
  @Path("/{id}")
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @SecurityRequirementsSet
  @Operation(
      operationId = "getMenuItem",
      summary = "One service of the menu",
      description =
          "Who: everybody, as long as it can be ordered; afterwards whoever may publish it.")
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = MenuItemJson.class)))
  @PublicRead(differs = true)
  public RestResponse<MenuItemJson> get(@PathParam("id") String id) {
    var item = read.read(PathIds.of(id, MenuItemId::new), callers.current());
    return ETags.ok(MenuItemJson.from(item), item.version());
  }

  @POST
  @Path("/{id}/withdrawal")
  @SecurityRequirement(name = "bearer")
  @Operation(
      operationId = "withdrawMenuItem",
      summary = "Take a service off the menu",
      description = "Who: whoever may publish for the team or position that published it.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = Nothing.class)))
  @APIResponse(
      responseCode = "200",
      description = "The item, WITHDRAWN.",
      content = @Content(schema = @Schema(implementation = MenuItemJson.class)))
  public RestResponse<MenuItemJson> withdraw(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
    var item =
        withdraw.withdraw(
            new WithdrawMenuItem.Request(
                PathIds.of(id, MenuItemId::new),
                callers.commanding(body),
                ETags.expected(ifMatch),
                () -> json.read(body, Nothing.class)));
    return ETags.ok(MenuItemJson.from(item), item.version());
  }
}
