// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * The unit of distribution: a prefecture-level city by its six-digit code, as in 320700.
 *
 * @param code 100000 to 999900, always ending in 00
 */
public record City(int code) {

  public City {
    if (code < 100_000 || code > 999_900 || code % 100 != 0) {
      throw new IllegalArgumentException("not a city code: " + code);
    }
  }

  /** The city of a six-digit county or city code: its first four digits and 00. */
  public static City of(int countyOrCityCode) {
    return new City(countyOrCityCode / 100 * 100);
  }
}
