// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;

/** The one thing that orders ask of the menu. */
public interface MenuChoices {

  /**
   * An item that can be ordered.
   *
   * @param team the team that publishes it; null when a position does
   */
  record Choice(MenuItemId item, CategoryCode category, @Nullable TeamId team) {}

  /** The item, if it is published now; a team's item only as long as the team is approved. */
  Optional<Choice> find(MenuItemId item);
}
