// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time from an instant to a later one, the later one excluded. Kept to the microsecond, as the
 * database does.
 */
public record TimeWindow(Instant from, Instant to) {

  public TimeWindow {
    from = from.truncatedTo(ChronoUnit.MICROS);
    to = to.truncatedTo(ChronoUnit.MICROS);
    if (!from.isBefore(to)) {
      throw SharedRefusal.TIME_WINDOW_INVALID.refusal();
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public boolean overlaps(TimeWindow other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
