package org.redvest.menu.usecase;

import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.category.out.Categories;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Again;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.in.ListMenuItems;
import org.redvest.menu.in.PublishMenuItem;
import org.redvest.menu.in.ReadMenuItem;
import org.redvest.menu.in.ShowMenu;
import org.redvest.menu.in.WithdrawMenuItem;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.out.MenuItems;
import org.redvest.menu.out.MenuViews;
import org.redvest.shared.Ids;
import org.redvest.team.out.Lineages;
import org.redvest.team.out.TeamViews;

/** Puts the menu's use cases together. */
public final class MenuUseCases {

  private final Outside outside;

  /** Everything that the menu needs from outside. */
  public record Outside(
      Actors actors,
      MenuItems items,
      MenuViews views,
      TeamViews teams,
      Categories categories,
      Lineages lineages,
      EventLog events,
      Ids ids,
      Clock clock) {}

  public MenuUseCases(Outside outside) {
    this.outside = outside;
  }

  public PublishMenuItem publishMenuItem() {
    return new Publishing(outside);
  }

  public WithdrawMenuItem withdrawMenuItem() {
    return new Withdrawing(outside);
  }

  public ReadMenuItem readMenuItem() {
    return new ReadingItem(outside);
  }

  /** What a publication or a withdrawal came to before. */
  public Again<MenuItem> itemAgain() {
    return new ReadingItem(outside)::again;
  }

  public ListMenuItems listMenuItems() {
    return outside.views()::ofTeam;
  }

  public ShowMenu showMenu() {
    return query ->
        outside
            .lineages()
            .lineage(query.position())
            .map(lineage ->
                outside.views().ofPosition(lineage, query.category(), query.after(), query.limit()))
            .orElseThrow(() -> new MenuRefusal(MenuRefusal.Code.MENU_PUBLISHER_UNKNOWN));
  }
}
