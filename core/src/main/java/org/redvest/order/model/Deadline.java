// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise with a time, fixed when its clock starts under that occasion's rulebook.
 *
 * @param what what has to be done
 * @param at until when
 * @param firesAt when the clock acts if it was not done; null where only people may act
 */
public record Deadline(Duty what, Instant at, @Nullable Instant firesAt) {

  /** The clock acts at once when the time is over. */
  static Deadline of(Duty what, Instant from, Duration within) {
    return new Deadline(what, from.plus(within), from.plus(within));
  }

  /** A team that is silent for twice the time loses the order. */
  static Deadline doubled(Duty what, Instant from, Duration within) {
    return new Deadline(what, from.plus(within), from.plus(within.multipliedBy(2)));
  }

  /** Nobody acts when the time is over, but everybody sees that it is. */
  static Deadline watched(Duty what, Instant from, Duration within) {
    return new Deadline(what, from.plus(within), null);
  }
}
