// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import java.util.UUID;
import org.redvest.access.PositionId;
import org.redvest.shared.Id;
import org.redvest.team.TeamRefusal;

/** Positions that a body names. */
final class NamedPositions {

  private NamedPositions() {}

  /** A value that cannot be one of our identifiers names no position. */
  static PositionId of(UUID value) {
    if (!Id.isRouted(value)) {
      throw TeamRefusal.TEAM_POSITION_UNKNOWN.refusal();
    }
    return new PositionId(value);
  }
}
