// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import static org.redvest.menu.MenuRefusal.MENU_ITEM_NOT_FOUND;
import static org.redvest.menu.MenuRefusal.MENU_PUBLISHER_UNKNOWN;
import static org.redvest.menu.MenuRefusal.MENU_TEAM_NOT_APPROVED;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.category.out.Categories;
import org.redvest.command.Change;
import org.redvest.command.Commands;
import org.redvest.command.Desk;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.menu.MenuEvent.MenuItemPublished;
import org.redvest.menu.MenuEvent.MenuItemWithdrawn;
import org.redvest.shared.Ids;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.TeamLists;

/** What the menu does. */
@UseCases
public record MenuUseCases(
    Commands commands,
    MenuItems items,
    TeamLists teams,
    Lineages lineages,
    Categories categories,
    Ids ids)
    implements Menu {

  @Override
  public MenuItem publish(Proposed<Publication> publication) {
    return desk()
        .begin(
            publication,
            what -> what.publisher().id().city(),
            (what, moment) -> {
              var policy = policy(what.publisher());
              policy.authorise(moment.actor(), policy.isOpen(), MENU_PUBLISHER_UNKNOWN);
              return () -> {
                categories.check(Set.of(what.offering().category()));
                if (!policy.isOpen()) {
                  throw MENU_TEAM_NOT_APPROVED.refusal();
                }
                var id = new MenuItemId(ids.next(what.publisher().id().code()));
                var item = MenuItem.publish(id, what.publisher(), what.offering());
                return new Change<>(item, published(item));
              };
            });
  }

  private static MenuItemPublished published(MenuItem item) {
    var category = item.offering().category();
    return switch (item.publisher()) {
      case Publisher.ByTeam(var team) -> new MenuItemPublished(team, null, category);
      case Publisher.ByPosition(var position) -> new MenuItemPublished(null, position, category);
    };
  }

  @Override
  public MenuItem give(Sent<MenuItemId, Command> sent) {
    return desk()
        .give(
            sent,
            (item, moment) -> {
              var policy = policy(item.publisher());
              policy.authorise(moment.actor(), isPublic(item, policy), MENU_ITEM_NOT_FOUND);
              return command ->
                  switch (command) {
                    case Command.Withdraw _ ->
                        new Change<>(item.withdraw(), new MenuItemWithdrawn());
                  };
            });
  }

  @Override
  public MenuItem read(MenuItemId id, Caller caller) {
    return commands.read(() -> {
      var item = desk().find(id);
      var policy = policy(item.publisher());
      if (!isPublic(item, policy)) {
        policy.authorise(commands.actor(caller, id.city()), false, MENU_ITEM_NOT_FOUND);
      }
      return item;
    });
  }

  @Override
  public List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit) {
    return commands.read(() -> items.ofTeam(team, after, limit));
  }

  @Override
  public List<Entry> serving(
      PositionId position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit) {
    return commands.read(() -> {
      var lineage = lineages.lineage(position).orElseThrow(MENU_PUBLISHER_UNKNOWN::refusal);
      return items.serving(lineage, category, after, limit);
    });
  }

  private Desk<MenuItemId, MenuItem> desk() {
    return commands.desk(items, MenuItemId::new, MENU_ITEM_NOT_FOUND);
  }

  private static boolean isPublic(MenuItem item, MenuPolicy policy) {
    return item.status() == MenuStatus.PUBLISHED && policy.isOpen();
  }

  /** What decides who may act for a publisher; one statement. */
  private MenuPolicy policy(Publisher publisher) {
    return switch (publisher) {
      case Publisher.ByTeam(var id) ->
          teams.eligibilityFacts(id.city(), List.of(id)).stream()
              .findFirst()
              .map(MenuPolicy.OfTeam::new)
              .orElseThrow(MENU_PUBLISHER_UNKNOWN::refusal);
      case Publisher.ByPosition(var id) ->
          lineages
              .lineage(id)
              .map(MenuPolicy.OfPosition::new)
              .orElseThrow(MENU_PUBLISHER_UNKNOWN::refusal);
    };
  }
}
