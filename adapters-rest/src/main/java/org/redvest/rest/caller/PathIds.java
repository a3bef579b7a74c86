// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Id;
import org.redvest.shared.SharedRefusal;

/** Identifiers in paths and queries. */
public final class PathIds {

  private static final int LENGTH = 36;

  private PathIds() {}

  /** The identifier, or NOT_FOUND where the text is none of ours and so names nothing. */
  public static <T extends Id> T of(String text, Function<UUID, T> type) {
    return inFull(text)
        .filter(Id::isRouted)
        .map(type)
        .orElseThrow(() -> SharedRefusal.NOT_FOUND.refusal());
  }

  /** What a list must be filtered by. */
  public static <T extends Id> T required(
      String name, @Nullable String text, Function<UUID, T> type) {
    if (text == null) {
      throw new MalformedRequest(Fault.required(name));
    }
    return of(text, type);
  }

  /** What a list is filtered by; a text of another form is a mistake of whoever asks. */
  public static @Nullable UUID filter(String name, @Nullable String text) {
    return text == null
        ? null
        : inFull(text)
            .orElseThrow(() -> new MalformedRequest(Fault.of(name, Fault.Code.NOT_A_UUID)));
  }

  /** The 36 characters of RFC 9562; the JDK also reads shorter ones. */
  private static Optional<UUID> inFull(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnIdentifier) {
      return Optional.empty();
    }
  }
}
