// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.Position;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Positions.Around;
import org.redvest.network.out.Positions.Held;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.Placement;
import org.redvest.shared.Point;

/**
 * Finds the first holder of an order: the station that covers the place, else the position it was
 * placed at. All of them are held open meanwhile, so that no order lands on a position that is just
 * closing.
 */
record Origins(Positions positions) {

  /** The reach of the 15-minute circle (DESIGN: 7). */
  private static final int WALKING_DISTANCE_METERS = 1_200;

  /** From a county's centre nothing of it is farther, the largest counties of the west included. */
  private static final int FARTHEST_KM = 500;

  Lineage of(Placement placement) {
    var named = named(placement).toList();
    var held = positions.hold(placement.position().city(), named, around(placement));
    var position = active(held, placement.position());
    requireNear(placement.point(), position);
    if (placement.station() == null) {
      return covering(held, position).orElse(position).lineage();
    }
    var station = active(held, placement.station());
    if (!station.city().equals(position.city())) {
      throw OrderRefusal.POSITION_UNSUITABLE.refusal();
    }
    return station.lineage();
  }

  /** A whole city can be that wide, nothing below it. */
  private static void requireNear(@Nullable Point place, Position position) {
    var known = position.point();
    if (place != null
        && known != null
        && position.level() != Level.PROVINCE
        && position.level() != Level.CITY
        && place.metersTo(known) > FARTHEST_KM * 1_000) {
      throw OrderRefusal.POINT_TOO_FAR.refusal(Map.of("km", FARTHEST_KM));
    }
  }

  private static Stream<PositionId> named(Placement placement) {
    return placement.station() == null
        ? Stream.of(placement.position())
        : Stream.of(placement.position(), placement.station()).distinct();
  }

  private static @Nullable Around around(Placement placement) {
    return placement.point() == null || placement.station() != null
        ? null
        : new Around(Level.STATION, placement.point(), WALKING_DISTANCE_METERS);
  }

  private static Position active(Held held, PositionId position) {
    return held.named(position)
        .filter(Position::isActive)
        .orElseThrow(() -> OrderRefusal.POSITION_UNSUITABLE.refusal());
  }

  /** The lowest position that covers the place: the nearest station within walking distance. */
  private static Optional<Position> covering(Held held, Position position) {
    return position.level() == Level.STATION || position.level() == Level.POINT
        ? Optional.empty()
        : held.nearest().filter(station -> station.lineage().isUnder(position.id()));
  }
}
