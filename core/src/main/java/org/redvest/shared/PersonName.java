// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.regex.Pattern;

/**
 * What somebody is called: 1 to 50 code points, in any script. All Chinese characters count, those
 * beyond the basic plane, 〇 and the private ones of old registers included, because names live
 * there.
 */
public record PersonName(Personal value) {

  private static final int LIMIT = 50;

  /**
   * What is typed for the middle dot of names such as 迪丽·努尔: bullet, hyphenation point, bullet
   * operator, dot operator, Greek ano teleia, word separator middle dot, katakana middle dot (also
   * half-width), one dot leader, small and full-width full stop; with space around it.
   */
  private static final Pattern DOT =
      Pattern.compile(
          " *[\u00B7\u2022\u2027\u2219\u22C5\u0387\u2E31\u30FB\uFF65\u2024\uFE52\uFF0E] *");

  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u3000]+");

  private static final String SIGNS = " \u00B7-.'\u2019()\uFF08\uFF09";

  public PersonName {
    // no Unicode normal form: it would replace compatibility ideographs that stand in identity
    // cards
    var text =
        DOT.matcher(SPACE.matcher(value.text()).replaceAll(" ")).replaceAll("\u00B7").strip();
    if (text.codePointCount(0, text.length()) > LIMIT
        || text.codePoints().noneMatch(PersonName::isLetter)
        || !text.codePoints().allMatch(PersonName::isAllowed)) {
      throw SharedRefusal.NOT_A_NAME.refusal();
    }
    value = new Personal(text);
  }

  public static PersonName of(String text) {
    return new PersonName(new Personal(text));
  }

  /**
   * The first character, and two stars whatever the length: 张**. Two stars alone for a name of one.
   */
  public String masked() {
    var text = value.text();
    int first = text.offsetByCodePoints(0, 1);
    return (first == text.length() ? "" : text.substring(0, first)) + "**";
  }

  private static boolean isAllowed(int codePoint) {
    return isLetter(codePoint)
        || Character.isDigit(codePoint)
        || isMark(codePoint)
        || SIGNS.indexOf(codePoint) >= 0;
  }

  /** Planes 2 and 3 are ideographs as a whole, also those younger than this JDK's tables. */
  private static boolean isLetter(int codePoint) {
    return (Character.isLetter(codePoint) && Legible.isVisible(codePoint))
        || Character.isIdeographic(codePoint)
        || Character.getType(codePoint) == Character.PRIVATE_USE
        || (codePoint >= 0x2_0000 && codePoint < 0x4_0000);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
