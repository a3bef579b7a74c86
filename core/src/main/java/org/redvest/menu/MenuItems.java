// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.command.Store;

/** The items of all menus; each method is one statement. */
public interface MenuItems extends Store<MenuItemId, MenuItem> {

  /** What an approved team has published, by id. */
  List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit);

  /**
   * What serves the position, by id: published by it or a position above it, or by an approved team
   * whose area covers it by a position or by its circle.
   *
   * @param category null for any
   */
  List<Menu.Entry> serving(
      Lineage position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit);
}
