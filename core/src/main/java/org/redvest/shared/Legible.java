// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

/**
 * Which characters a text may hold, so that whoever reads it sees what was written, all of it, and
 * in the order in which it was written.
 */
public final class Legible {

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Legible() {}

  /**
   * In words of several lines: no control character but line feed and tab, no half of a surrogate
   * pair, none that is no character at all, and none that turns the direction of reading, with
   * which a text shows other words than it holds (Unicode Technical Report 36, section 2.10.3).
   */
  public static boolean inWords(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> !turnsDirection(codePoint) && !isNoCharacter(codePoint);
    };
  }

  /**
   * In a name or title, of one line: besides, nothing that cannot be seen, or two of them would
   * look the same; but for what joins emoji.
   */
  public static boolean inLine(int codePoint) {
    return inWords(codePoint)
        && Character.getType(codePoint) != Character.CONTROL
        && (Character.getType(codePoint) != Character.FORMAT || codePoint == ZERO_WIDTH_JOINER)
        && !isFiller(codePoint);
  }

  /** Whether a reader sees anything of it. */
  public static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT
        && !isFiller(codePoint)
        && !isVariation(codePoint);
  }

  private static boolean turnsDirection(int codePoint) {
    return codePoint == 0x061C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE
        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
        || codePoint == 0xFFFD;
  }

  /** Letters by their class, and blank: Hangul fillers, the empty Braille cell. */
  private static boolean isFiller(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x2800;
  }

  private static boolean isVariation(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
