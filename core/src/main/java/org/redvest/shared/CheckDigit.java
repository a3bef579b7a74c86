// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * The check digit of ISO/IEC 7064, MOD 11,10: one decimal digit after any number of decimal digits.
 * Every single wrong digit shows, and nearly every swap of neighbours.
 */
public final class CheckDigit {

  private CheckDigit() {}

  /**
   * The digit to put after these digits.
   *
   * @param digits 0 to 9 only, at least one
   */
  public static int of(String digits) {
    if (digits.isEmpty()) {
      throw new IllegalArgumentException("no digits to check");
    }
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (product + digit(digits.charAt(i))) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }

  /** Whether the last digit is the check digit of those before it. */
  public static boolean endsWell(String digits) {
    int last = digits.length() - 1;
    return last > 0 && of(digits.substring(0, last)) == digit(digits.charAt(last));
  }

  private static int digit(char c) {
    if (c < '0' || c > '9') {
      throw new IllegalArgumentException("not a decimal digit");
    }
    return c - '0';
  }
}
