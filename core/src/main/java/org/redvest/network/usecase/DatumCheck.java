// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.network.Level;
import org.redvest.network.model.Position;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Gcj02;
import org.redvest.shared.Point;

/**
 * Notices points that were given in one datum and labelled with the other: they lie some hundred
 * metres off, in just the direction in which the datums differ. A single village proves nothing;
 * the middle of what a file puts below a county, seen from the county's own point, does.
 */
final class DatumCheck {

  private static final double NEAR_METERS = 60;
  private static final double FAR_METERS = 200;

  private final Map<String, List<Gcj02>> belowCounty = new TreeMap<>();

  void note(Position position) {
    var point = position.point();
    var code = position.division().value();
    if (point != null && code.length() > 6) {
      belowCounty.computeIfAbsent(code.substring(0, 6), _ -> new ArrayList<>()).add(point.gcj02());
    }
  }

  List<DivisionCode> shiftedCounties(Map<DivisionCode, Position> positions) {
    var shifted = new ArrayList<DivisionCode>();
    belowCounty.forEach((code, points) -> {
      var county = positions.get(new DivisionCode(code));
      if (county != null
          && county.level() == Level.CENTRE
          && county.point() != null
          && isShifted(county.point().gcj02(), middle(points))) {
        shifted.add(county.division());
      }
    });
    return shifted;
  }

  /** Whether the second point would lie at the first if its datum were the other one. */
  static boolean isShifted(Gcj02 expected, Gcj02 given) {
    if (expected.metersTo(given) < FAR_METERS) {
      return false;
    }
    return shifted(given).metersTo(expected) < NEAR_METERS
        || shifted(expected).metersTo(given) < NEAR_METERS;
  }

  private static Gcj02 shifted(Gcj02 point) {
    return new Point(point.lat(), point.lng(), Datum.WGS84, null).gcj02();
  }

  private static Gcj02 middle(List<Gcj02> points) {
    return new Gcj02(
        points.stream().mapToDouble(Gcj02::lat).average().orElseThrow(),
        points.stream().mapToDouble(Gcj02::lng).average().orElseThrow());
  }
}
