// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.min;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * A pair of coordinates in GCJ-02, the datum of every map published in China: degrees north and
 * east, shifted from WGS 84 by 100 to 700 metres inside the country and not at all outside.
 */
public record Gcj02(double lat, double lng) {

  /** The mean radius of the earth. */
  static final double EARTH_METERS = 6_371_008.8;

  /** Krasovsky 1940, on which the shift is computed: semi-major axis and squared eccentricity. */
  private static final double AXIS = 6_378_245.0;

  private static final double ECCENTRICITY = 0.006693421622965943;

  public Gcj02 {
    if (!isOnEarth(lat, lng)) {
      throw SharedRefusal.NOT_A_POINT.refusal();
    }
  }

  static boolean isOnEarth(double lat, double lng) {
    return abs(lat) <= 90 && abs(lng) <= 180;
  }

  /** The well-known shift, accurate to a metre or so. */
  static Gcj02 fromWgs84(double lat, double lng) {
    if (isOutsideChina(lat, lng)) {
      return new Gcj02(lat, lng);
    }
    double x = lng - 105;
    double y = lat - 35;
    double phi = toRadians(lat);
    double flattening = 1 - ECCENTRICITY * sin(phi) * sin(phi);
    double metersPerRadianNorth = AXIS * (1 - ECCENTRICITY) / (flattening * sqrt(flattening));
    double metersPerRadianEast = AXIS / sqrt(flattening) * cos(phi);
    return new Gcj02(
        lat + Math.toDegrees(metersNorth(x, y) / metersPerRadianNorth),
        lng + Math.toDegrees(metersEast(x, y) / metersPerRadianEast));
  }

  /** The great-circle distance by the haversine formula. */
  public double metersTo(Gcj02 other) {
    double north = sin(toRadians(other.lat - lat) / 2);
    double east = sin(toRadians(other.lng - lng) / 2);
    double h = north * north + cos(toRadians(lat)) * cos(toRadians(other.lat)) * east * east;
    return 2 * EARTH_METERS * asin(min(1, sqrt(h)));
  }

  @Override
  public String toString() {
    return "•••";
  }

  static boolean isOutsideChina(double lat, double lng) {
    return lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271;
  }

  private static double metersNorth(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * sqrt(abs(x))
        + wave(20, 6 * x, 20, 2 * x)
        + wave(20, y, 40, y / 3)
        + wave(160, y / 12, 320, y / 30);
  }

  private static double metersEast(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * sqrt(abs(x))
        + wave(20, 6 * x, 20, 2 * x)
        + wave(20, x, 40, x / 3)
        + wave(150, x / 12, 300, x / 30);
  }

  private static double wave(double amplitude, double turn, double amplitude2, double turn2) {
    return (amplitude * sin(turn * PI) + amplitude2 * sin(turn2 * PI)) * 2 / 3;
  }
}
