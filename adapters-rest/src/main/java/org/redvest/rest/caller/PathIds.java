package org.redvest.rest.caller;

import java.util.UUID;
import java.util.function.Function;
import org.redvest.shared.Id;
import org.redvest.shared.SharedRefusal;

/** Identifiers in paths and queries. */
public final class PathIds {

  private PathIds() {}

  /** The identifier, or NOT_FOUND where the text is none of ours and so names nothing. */
  public static <T extends Id> T of(String text, Function<UUID, T> type) {
    try {
      var value = UUID.fromString(text);
      if (text.length() == 36 && Id.isRouted(value)) {
        return type.apply(value);
      }
    } catch (IllegalArgumentException notAnIdentifier) {
      // falls through: it names nothing
    }
    throw new SharedRefusal(SharedRefusal.Code.NOT_FOUND);
  }
}
