// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.menu;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItemId;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;

@Path("/v1/positions")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class PositionMenuResource {

  private final Menu menu;
  private final Pages pages;

  @Inject
  PositionMenuResource(Menu menu, Pages pages) {
    this.menu = menu;
    this.pages = pages;
  }

  @GET
  @Path("/{id}/menu")
  @Described(
      summary = "Everything that serves a position",
      who =
          "everybody. What the position or one above it publishes, and what approved teams do whose"
              + " area covers it.",
      answer = "Items in the order of publication.")
  @PublicRead
  public Page<MenuItemJson> getMenu(
      @PathParam("id") String id,
      @QueryParam("category")
          @Parameter(
              description = "Code of a category.",
              schema = @Schema(minLength = 1, maxLength = 40))
          @Nullable String category,
      @BeanParam Paging paging) {
    var position = PathIds.of(id, PositionId::new);
    var only = category == null ? null : new CategoryCode(category);
    return pages.of(
        Cursors.list("menu", id, category),
        paging,
        MenuItemId::new,
        (after, rows) -> menu.serving(position, only, after, rows),
        MenuItemJson::from,
        entry -> entry.item().id());
  }
}
