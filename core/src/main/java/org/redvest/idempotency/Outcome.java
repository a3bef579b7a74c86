// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request that succeeded.
 *
 * @param reference null where it is about nothing that has an id, as a file that changed nothing
 * @param event the one event that it wrote, if it wrote any
 * @param at when it came in
 */
public record Outcome(
    Effect effect, @Nullable Reference reference, @Nullable UUID event, Instant at) {

  /** How long a key is kept; after that it is free again. */
  public static final Duration KEPT = Duration.ofDays(3);

  /** The id of what the request made, or was about. */
  public <T> T subject(Function<UUID, T> type) {
    return type.apply(Objects.requireNonNull(reference, "a request about nothing").id());
  }

  /** When the key is free again. */
  public Instant expiresAt() {
    return at.plus(KEPT);
  }
}
