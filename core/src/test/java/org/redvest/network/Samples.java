// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionName;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Id;
import org.redvest.shared.Point;

/** Positions around Lianyungang. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private static final AtomicLong COUNT = new AtomicLong();

  private Samples() {}

  public static UUID id(int code) {
    return Id.compose(NOW, code, 0, COUNT.incrementAndGet());
  }

  public static Position city() {
    return Position.root(facts(Level.CITY, "320700", "连云港市", null));
  }

  public static Position centre(Position city, String code, String name) {
    return city.below(facts(Level.CENTRE, code, name, null));
  }

  public static Position point(Position parent, String name, @Nullable Point at) {
    return parent.below(facts(Level.POINT, parent.division().value(), name, at));
  }

  public static Point gcj02(double lat, double lng) {
    return new Point(lat, lng, Datum.GCJ02, null);
  }

  private static Position.Facts facts(
      Level level, String code, String name, @Nullable Point point) {
    var division = new DivisionCode(code);
    return new Position.Facts(
        new PositionId(id(division.county())), level, division, new PositionName(name), point);
  }
}
