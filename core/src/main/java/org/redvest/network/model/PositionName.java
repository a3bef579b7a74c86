// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.util.regex.Pattern;
import org.redvest.network.NetworkRefusal;
import org.redvest.shared.Legible;

/** What a position or division is called: 1 to 50 code points on one line, published to all. */
public record PositionName(String value) {

  private static final int LIMIT = 50;

  /** What is typed for the middle dot: bullet, hyphenation point, dot operator, katakana dots. */
  private static final Pattern DOT = Pattern.compile("[\u2022\u2027\u2219\u22C5\u30FB\uFF65]");

  public PositionName {
    value = DOT.matcher(value.strip()).replaceAll("\u00B7");
    if (value.codePoints().noneMatch(Legible::isVisible)
        || value.codePointCount(0, value.length()) > LIMIT
        || !value.codePoints().allMatch(Legible::inLine)) {
      throw NetworkRefusal.POSITION_NAME_INVALID.refusal();
    }
  }
}
