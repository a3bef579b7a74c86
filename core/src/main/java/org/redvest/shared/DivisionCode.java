// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.regex.Pattern;

/**
 * An administrative division's code: 6 digits down to the county (GB/T 2260), 9 for a town, 12 for
 * a village or neighbourhood (national statistics codes).
 */
public record DivisionCode(String value) {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?");

  public DivisionCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a division code: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  /** The first six digits as a number: the code of the county, or of the city itself. */
  public int county() {
    return Integer.parseInt(value.substring(0, 6));
  }

  public City city() {
    return City.of(county());
  }
}
