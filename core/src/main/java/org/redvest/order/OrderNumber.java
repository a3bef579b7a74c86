// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.redvest.shared.CheckDigit;
import org.redvest.shared.SharedRefusal;

/**
 * The number of an order that people read out on the telephone (单号): county code, the day of
 * placing in Shanghai, a running number within both, a check digit. Unique, with gaps.
 *
 * @param county the six-digit code
 * @param running 1 and up; written with five digits or more
 */
public record OrderNumber(int county, LocalDate day, int running) {

  private static final Pattern FORM =
      Pattern.compile("(?<county>[1-9]\\d{5})(?<day>\\d{8})(?<running>\\d{5}|[1-9]\\d{5,9})\\d");

  private static final int FEWEST_DIGITS = 5;

  /** What people put between the digits. */
  private static final Pattern APART = Pattern.compile("[\\s\\p{Pd}]");

  public OrderNumber {
    if (county < 100_000
        || county > 999_999
        || day.getYear() < 2000
        || day.getYear() > 9999
        || running < 1) {
      throw SharedRefusal.NUMBER_INVALID.refusal();
    }
  }

  /** Reads a number as people type it: with or without its dashes, full-width, with spaces. */
  public static OrderNumber parse(String typed) {
    var digits =
        typed.chars().allMatch(OrderNumber::isPlain)
            ? typed.replace("-", "")
            : APART.matcher(Normalizer.normalize(typed, Form.NFKC)).replaceAll("");
    var parts = FORM.matcher(digits);
    if (!parts.matches() || !CheckDigit.endsWell(digits)) {
      throw SharedRefusal.NUMBER_INVALID.refusal();
    }
    try {
      return new OrderNumber(
          Integer.parseInt(parts.group("county")),
          LocalDate.parse(parts.group("day"), DateTimeFormatter.BASIC_ISO_DATE),
          Integer.parseInt(parts.group("running")));
    } catch (DateTimeException | NumberFormatException e) {
      throw SharedRefusal.NUMBER_INVALID.refusal();
    }
  }

  /** As it is stored, so that most numbers need nothing done to them. */
  private static boolean isPlain(int character) {
    return character == '-' || (character >= '0' && character <= '9');
  }

  /** As in {@code 320703-20261122-00042-0}. */
  public String format() {
    var date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    var digits = Integer.toString(running);
    var count = "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length())) + digits;
    return county + "-" + date + "-" + count + "-" + CheckDigit.of(county + date + count);
  }
}
