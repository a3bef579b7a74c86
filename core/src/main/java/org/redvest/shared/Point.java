// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, as it was given. An exact place is personal, so it does not print itself. It
 * is stored as it was given and in GCJ-02, and compared in GCJ-02.
 *
 * @param lat degrees north
 * @param lng degrees east
 * @param accuracyMeters the radius that the device vouches for; null when nobody said
 */
public record Point(double lat, double lng, Datum datum, @Nullable Double accuracyMeters) {

  public Point {
    if (!(Gcj02.isOnEarth(lat, lng) && !Gcj02.isOutsideChina(lat, lng))
        || (accuracyMeters != null && !(accuracyMeters >= 0 && accuracyMeters < 1e7))) {
      throw SharedRefusal.NOT_A_POINT.refusal();
    }
  }

  public Gcj02 gcj02() {
    return switch (datum) {
      case GCJ02 -> new Gcj02(lat, lng);
      case WGS84 -> Gcj02.fromWgs84(lat, lng);
    };
  }

  public double metersTo(Point other) {
    return gcj02().metersTo(other.gcj02());
  }

  public Cell cell() {
    return Cell.of(gcj02());
  }

  @Override
  public String toString() {
    return "•••";
  }
}
