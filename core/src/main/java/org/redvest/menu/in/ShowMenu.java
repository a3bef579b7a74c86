package org.redvest.menu.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;

/** Everything on the menu that serves a position; public. */
public interface ShowMenu {

  /**
   * Which part of it.
   *
   * @param category null for any
   * @param after the last item of the page before; null for the first page
   */
  record Query(
      PositionId position,
      @Nullable CategoryCode category,
      @Nullable MenuItemId after,
      int limit) {}

  /** In the order of publication. */
  List<MenuEntry> show(Query query);
}
