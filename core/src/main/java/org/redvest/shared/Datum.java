// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.Locale;
import java.util.Map;

/** What a pair of coordinates is measured against. */
public enum Datum {
  /** The datum of maps published in China; RedVest computes in it. */
  GCJ02,
  /** What satellites give; CGCS2000 differs from it by centimetres. */
  WGS84;

  /** The datum of that name. BD-09 is refused by its name: half a kilometre off, it looks right. */
  public static Datum named(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT).replace("-", "")) {
      case "GCJ02" -> GCJ02;
      case "WGS84", "CGCS2000" -> WGS84;
      case "BD09", "BD09LL", "BD09MC" ->
          throw SharedRefusal.DATUM_NOT_SUPPORTED.refusal(Map.of("datum", "BD-09"));
      default -> throw SharedRefusal.DATUM_UNKNOWN.refusal();
    };
  }
}
