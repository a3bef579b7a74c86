package org.redvest.rest.menu;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.in.ShowMenu;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Problem;

@Path("/v1/positions")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class PositionMenuResource {

  private final Cursors cursors;
  private final ShowMenu show;

  @Inject
  PositionMenuResource(Cursors cursors, ShowMenu show) {
    this.cursors = cursors;
    this.show = show;
  }

  @GET
  @Path("/{id}/menu")
  @Operation(
      operationId = "getMenu",
      summary = "Everything that serves a position",
      description =
          "Who: everybody. What the position or one above it publishes, and what approved"
              + " teams do whose area covers it.")
  @APIResponse(
      responseCode = "200",
      description = "Items in the order of publication.",
      content = @Content(schema = @Schema(implementation = MenuPage.class)))
  @APIResponse(
      responseCode = "default",
      description = "Refused.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead
  public Page<MenuItemJson> show(
      @PathParam("id") String id,
      @QueryParam("category")
          @Parameter(
              description = "Code of a category.",
              schema = @Schema(minLength = 1, maxLength = 40))
          @Nullable String category,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var rows = Limit.of(limit);
    var name = Cursors.list("menu", id, category);
    var after =
        cursors.read(cursor, name, 1).map(key -> new MenuItemId(UUID.fromString(key.getFirst())));
    var query =
        new ShowMenu.Query(
            PathIds.of(id, PositionId::new),
            category == null ? null : new CategoryCode(category),
            after.orElse(null),
            rows.andOneMore());
    return Page.of(
        show.show(query),
        rows,
        MenuItemJson::from,
        last -> cursors.write(name, last.item().id().value()));
  }
}
