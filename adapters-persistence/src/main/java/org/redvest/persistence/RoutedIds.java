// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.redvest.shared.Id;
import org.redvest.shared.Ids;

/** Identifiers that carry this moment and the place, and are otherwise beyond guessing. */
@ApplicationScoped
class RoutedIds implements Ids {

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  RoutedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next(int code) {
    int head = random.nextInt(1 << 12);
    long tail = random.nextLong(Id.TAIL_LIMIT);
    return Id.compose(clock.instant(), code, head, tail);
  }
}
