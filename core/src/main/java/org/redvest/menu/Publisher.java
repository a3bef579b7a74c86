// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.shared.Id;

/** Who answers for a menu item. */
public sealed interface Publisher {

  Id id();

  /** A team offers what it does itself. */
  record ByTeam(TeamId id) implements Publisher {}

  /** A position offers what it or whoever it finds will do. */
  record ByPosition(PositionId id) implements Publisher {}

  /** The one of the two that is given. */
  static Publisher of(@Nullable TeamId team, @Nullable PositionId position) {
    if (team != null && position == null) {
      return new ByTeam(team);
    }
    if (team == null && position != null) {
      return new ByPosition(position);
    }
    throw MenuRefusal.MENU_PUBLISHER_UNCLEAR.refusal();
  }
}
