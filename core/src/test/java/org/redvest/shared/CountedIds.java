// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.time.Clock;
import java.util.UUID;

/** Identifiers that sort as they were made, even within one millisecond. */
public final class CountedIds implements Ids {

  private final Clock clock;
  private long made;

  public CountedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next(int code) {
    made++;
    return Id.compose(clock.instant(), code, (int) (made % (1 << 12)), made);
  }
}
