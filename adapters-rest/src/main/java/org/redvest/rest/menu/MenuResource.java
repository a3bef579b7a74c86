// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.menu;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;

@Path("/v1/menu-items")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MenuResource {

  private final Menu menu;
  private final Callers callers;
  private final Pages pages;

  @Inject
  MenuResource(Menu menu, Callers callers, Pages pages) {
    this.menu = menu;
    this.callers = callers;
    this.pages = pages;
  }

  @POST
  @ResponseStatus(201)
  @Described(
      summary = "Put a service on the menu",
      who = "leader and deputies for their approved team; the keeper over a position for it.",
      answer = "The item, PUBLISHED.")
  public MenuItemJson publishMenuItem(Posted<PublicationRequest> body) {
    return MenuItemJson.from(menu.publish(body.as(PublicationRequest::toDomain)));
  }

  @GET
  @Described(
      summary = "What a team has on the menu",
      who = "everybody. Empty unless the team is approved.",
      answer = "Items in the order of publication.")
  @PublicRead
  public Page<MenuItemJson> listMenuItems(
      @QueryParam("team") @Parameter(required = true) @Nullable String team,
      @BeanParam Paging paging) {
    var publisher = PathIds.required("team", team, TeamId::new);
    return pages.of(
        Cursors.list("menu-items", team),
        paging,
        MenuItemId::new,
        (after, rows) -> menu.ofTeam(publisher, after, rows),
        MenuItemJson::from,
        MenuItem::id);
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "One service of the menu",
      who = "everybody, as long as it can be ordered; afterwards whoever may publish it.",
      answer = "The item.")
  @PublicRead(differs = true)
  public MenuItemJson getMenuItem(@PathParam("id") String id) {
    return MenuItemJson.from(menu.read(PathIds.of(id, MenuItemId::new), callers.current()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Described(
      summary = "Take a service off the menu",
      who = "whoever may publish for the team or position that published it.",
      answer = "The item, WITHDRAWN.")
  public MenuItemJson withdrawMenuItem(@PathParam("id") String id, Posted<Nothing> body) {
    return MenuItemJson.from(
        menu.give(body.to(id, MenuItemId::new, _ -> new Menu.Command.Withdraw())));
  }
}
