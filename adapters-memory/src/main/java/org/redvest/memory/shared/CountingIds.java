// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.shared;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.redvest.shared.Id;
import org.redvest.shared.Ids;

/** Identifiers of the real layout, with a running number where the random bits would be. */
public final class CountingIds implements Ids {

  private final Clock clock;
  private final AtomicLong count = new AtomicLong();

  public CountingIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next(int code) {
    return Id.compose(clock.instant(), code, 0, count.incrementAndGet());
  }
}
