package org.redvest.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a text of one field may be, and that it is a text at all. Each field names its own:
 *
 * <pre>{@code private static final TextLimit NEED = new TextLimit(1_000);}</pre>
 *
 * <p>Texts are trimmed, their lines end with a line feed, and neither NUL and the other control
 * characters nor halves of surrogate pairs get in.
 *
 * @param codePoints the greatest length; a rare character counts once, unlike in UTF-16
 */
public record TextLimit(int codePoints) {

  public TextLimit {
    if (codePoints < 1) {
      throw new IllegalArgumentException("a limit is at least one code point");
    }
  }

  /** A text of the catalogue that everybody may read. */
  public String published(String raw) {
    var text = raw.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new SharedRefusal(SharedRefusal.Code.TEXT_EMPTY);
    }
    if (!text.codePoints().allMatch(TextLimit::isReadable)) {
      throw new SharedRefusal(SharedRefusal.Code.TEXT_UNREADABLE);
    }
    if (text.codePointCount(0, text.length()) > codePoints) {
      throw new SharedRefusal(SharedRefusal.Code.TEXT_TOO_LONG, Map.of("limit", codePoints));
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

  private static boolean isReadable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
