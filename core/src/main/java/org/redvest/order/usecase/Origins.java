package org.redvest.order.usecase;

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
import org.redvest.order.OrderRefusal.Code;
import org.redvest.order.in.PlaceOrder.Placement;

/**
 * Finds the first holder of an order: the station that covers the place, else the position it was
 * placed at. All of them are held open meanwhile, so that no order lands on a position that is just
 * closing.
 */
record Origins(Positions positions) {

  /** The reach of the 15-minute circle (DESIGN: 7). */
  private static final int WALKING_DISTANCE_METERS = 1_200;

  Lineage of(Placement placement) {
    var named = named(placement).toList();
    var held = positions.hold(named, around(placement));
    var position = active(held, placement.position());
    if (placement.station() == null) {
      return covering(held, position).orElse(position).lineage();
    }
    var station = active(held, placement.station());
    if (!station.city().equals(position.city())) {
      throw new OrderRefusal(Code.POSITION_UNSUITABLE);
    }
    return station.lineage();
  }

  private static Stream<PositionId> named(Placement placement) {
    return placement.station() == null
        ? Stream.of(placement.position())
        : Stream.of(placement.position(), placement.station()).distinct();
  }

  private static @Nullable Around around(Placement placement) {
    return placement.point() == null || placement.station() != null
        ? null
        : new Around(
            placement.position().city(), Level.STATION, placement.point(), WALKING_DISTANCE_METERS);
  }

  private static Position active(Held held, PositionId position) {
    return held.named(position)
        .filter(Position::isActive)
        .orElseThrow(() -> new OrderRefusal(Code.POSITION_UNSUITABLE));
  }

  /** The lowest position that covers the place: the nearest station within walking distance. */
  private static Optional<Position> covering(Held held, Position position) {
    return position.level() == Level.STATION || position.level() == Level.POINT
        ? Optional.empty()
        : held.nearest().filter(station -> station.lineage().isUnder(position.id()));
  }
}
