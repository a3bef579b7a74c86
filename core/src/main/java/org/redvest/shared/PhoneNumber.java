// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China: a mobile, kept as {@code 13812341234}, or a landline with
 * its area code, kept as {@code 0518-85412345}.
 */
public record PhoneNumber(Personal value) {

  /** What people put between the digits. */
  private static final Pattern APART = Pattern.compile("[\\s\\p{Pd}()]");

  private static final Pattern ABROAD = Pattern.compile("^(\\+|00)86|^86(?=1[3-9]\\d{9}$)");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

  /**
   * Beijing (10) and the 2x cities have eight digits after the area code, the others seven or
   * eight.
   */
  private static final Pattern LANDLINE =
      Pattern.compile("0?(?<area>10|2\\d|[3-9]\\d\\d)(?<local>[2-8]\\d{6,7})");

  /** Takes the number as people type it: full-width, with +86, spaces, dashes, brackets. */
  public PhoneNumber {
    value = new Personal(normalised(value.text()));
  }

  public static PhoneNumber of(String text) {
    return new PhoneNumber(new Personal(text));
  }

  /** 138****1234, 0518-****345. */
  public String masked() {
    var text = value.text();
    int area = text.indexOf('-');
    return area < 0
        ? text.substring(0, 3) + "****" + text.substring(7)
        : text.substring(0, area + 1) + "****" + text.substring(text.length() - 3);
  }

  private static String normalised(String raw) {
    if (MOBILE.matcher(raw).matches()) {
      return raw; // as it is stored
    }
    var typed = APART.matcher(Normalizer.normalize(raw, Form.NFKC)).replaceAll("");
    var prefix = ABROAD.matcher(typed);
    boolean abroad = prefix.find();
    var digits = prefix.replaceFirst("");
    if (MOBILE.matcher(digits).matches()) {
      return digits;
    }
    var landline = LANDLINE.matcher(digits);
    if (landline.matches() && (abroad || digits.startsWith("0"))) {
      var area = landline.group("area");
      if (area.length() == 3 || landline.group("local").length() == 8) {
        return "0" + area + "-" + landline.group("local");
      }
    }
    throw SharedRefusal.NOT_A_PHONE_NUMBER.refusal();
  }
}
