// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.event.DomainEvent;

/** What can happen to a menu item. */
public sealed interface MenuEvent extends DomainEvent {

  /**
   * A team or a position published it.
   *
   * @param team null when a position did
   * @param position null when a team did
   */
  record MenuItemPublished(
      @Nullable TeamId team, @Nullable PositionId position, CategoryCode category)
      implements MenuEvent {}

  record MenuItemWithdrawn() implements MenuEvent {}
}
