// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a text of one field may be, and that it is a text at all. Each field names its own:
 *
 * <pre>{@code
 * private static final TextLimit NEED = TextLimit.words(1_000);
 * private static final TextLimit TITLE = TextLimit.line(50);
 * }</pre>
 *
 * <p>Texts are trimmed, their lines end with a line feed, and what {@link Legible} rules out does
 * not get in.
 *
 * @param codePoints the greatest length; a rare character counts once, unlike in UTF-16
 * @param lines whether there may be several
 */
public record TextLimit(int codePoints, boolean lines) {

  public TextLimit {
    if (codePoints < 1) {
      throw new IllegalArgumentException("a limit is at least one code point");
    }
  }

  /** For what people tell, over several lines. */
  public static TextLimit words(int codePoints) {
    return new TextLimit(codePoints, true);
  }

  /** For what something is called, on one line. */
  public static TextLimit line(int codePoints) {
    return new TextLimit(codePoints, false);
  }

  /** A text of the catalogue that everybody may read. */
  public String published(String raw) {
    var text = raw.replace("\r\n", "\n").strip();
    if (!text.codePoints().allMatch(lines ? Legible::inWords : Legible::inLine)) {
      throw SharedRefusal.TEXT_UNREADABLE.refusal();
    }
    if (text.codePoints().noneMatch(Legible::isVisible)) {
      throw SharedRefusal.TEXT_EMPTY.refusal();
    }
    if (text.codePointCount(0, text.length()) > codePoints) {
      throw SharedRefusal.TEXT_TOO_LONG.refusal(Map.of("limit", codePoints));
    }
    return text;
  }

  /** A text about a person or an order. */
  public Personal personal(String raw) {
    return new Personal(published(raw));
  }

  /** As {@link #published}; null when nothing, or only space, was written. */
  public @Nullable String publishedOrNull(@Nullable String raw) {
    return raw == null || raw.isBlank() ? null : published(raw);
  }

  /** As {@link #personal}; null when nothing, or only space, was written. */
  public @Nullable Personal personalOrNull(@Nullable String raw) {
    return raw == null || raw.isBlank() ? null : personal(raw);
  }
}
