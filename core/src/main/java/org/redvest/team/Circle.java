// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import java.util.Map;
import org.redvest.shared.Point;

/** Everything within a distance of a point. */
public record Circle(Point centre, int radiusMeters) {

  private static final int LEAST = 100;
  private static final int MOST = 50_000;

  public Circle {
    if (radiusMeters < LEAST || radiusMeters > MOST) {
      throw TeamRefusal.TEAM_RADIUS_OUT_OF_RANGE.refusal(Map.of("least", LEAST, "limit", MOST));
    }
  }

  public boolean contains(Point point) {
    return centre.metersTo(point) <= radiusMeters;
  }
}
