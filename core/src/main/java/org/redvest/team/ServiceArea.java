// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.shared.Point;

/**
 * Where a team serves: at any of these positions and below, or within the circle.
 *
 * @param circle null when the positions say it all
 */
public record ServiceArea(Set<PositionId> positions, @Nullable Circle circle) {

  private static final int MOST = 30;

  public ServiceArea {
    positions = Set.copyOf(positions);
    if (positions.isEmpty() && circle == null) {
      throw TeamRefusal.TEAM_AREA_EMPTY.refusal();
    }
    if (positions.size() > MOST) {
      throw TeamRefusal.TEAM_AREA_TOO_LARGE.refusal(Map.of("limit", MOST));
    }
  }

  public static ServiceArea of(PositionId... positions) {
    return new ServiceArea(Set.of(positions), null);
  }

  /**
   * Whether the team serves there.
   *
   * @param station the lowest position that covers the place
   * @param exact the place itself; null when only the station is known, and then no circle covers
   */
  public boolean covers(Lineage station, @Nullable Point exact) {
    return positions.stream().anyMatch(station::isUnder)
        || (circle != null && exact != null && circle.contains(exact));
  }
}
