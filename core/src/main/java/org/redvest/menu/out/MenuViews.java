package org.redvest.menu.out;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.in.MenuEntry;
import org.redvest.menu.model.MenuItem;

/** Menus, each page by one statement. */
public interface MenuViews {

  /** What an approved team has published, by id. */
  List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit);

  /**
   * What serves the position, by id: published by it or a position above it, or by an approved team
   * whose area covers it by a position or by its circle.
   *
   * @param category null for any
   */
  List<MenuEntry> ofPosition(
      Lineage position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit);
}
