// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances.Lease;

/**
 * What this replica holds of an account's requests of one kind. Nobody waits for more of them: the
 * first block is given on trust, and further ones are asked for before the last is used up; what
 * was used meanwhile is owed. So an account gets at most two blocks more from each replica than it
 * is allowed, and makes up for it. Whatever the others say, or do not say, one replica alone never
 * gives out more than the whole allowance.
 */
final class Block {

  private static final int IN_A_WHOLE = 10;

  /** Who was told that nothing is left is not looked up again for as long. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final Allowance allowance;
  private final int size;
  private final TimeMeter time;
  private final Bucket alone;

  private int held;
  private int leftElsewhere;
  private boolean asking;
  private long emptyUntil;

  Block(Allowance allowance, TimeMeter time) {
    this.allowance = allowance;
    this.size = Math.max(1, allowance.burst() / IN_A_WHOLE);
    this.time = time;
    this.alone =
        Bucket.builder()
            .addLimit(
                Bandwidth.builder()
                    .capacity(allowance.burst())
                    .refillGreedy(allowance.perMinute(), Duration.ofMinutes(1))
                    .build())
            .withCustomTimePrecision(time)
            .build();
    this.held = size;
    this.leftElsewhere = allowance.burst() - size;
    this.emptyUntil = time.currentTimeNanos();
  }

  /**
   * What became of a request.
   *
   * @param waitSeconds 0 where it goes through, else after how many seconds the next one does
   * @param left how many more go through at once, as far as is known here
   * @param wanted how many to ask for now; 0 for none
   */
  record Taken(int waitSeconds, int left, int wanted) {}

  synchronized Taken take() {
    long wait = emptyUntil - time.currentTimeNanos();
    if (wait > 0) {
      return new Taken(AddressBuckets.seconds(wait), 0, 0);
    }
    var probe = alone.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      return new Taken(AddressBuckets.seconds(probe.getNanosToWaitForRefill()), 0, 0);
    }
    held--;
    int left = (int) Math.min(probe.getRemainingTokens(), Math.max(0, held + leftElsewhere));
    if (asking || held > size / 2) {
      return new Taken(0, left, 0);
    }
    asking = true;
    return new Taken(0, left, size - held);
  }

  /** A request that did nothing after all. */
  synchronized void giveBack() {
    alone.addTokens(1);
    held++;
  }

  synchronized void granted(int wanted, Lease lease) {
    asking = false;
    held += lease.granted();
    leftElsewhere = lease.left();
    if (lease.granted() < wanted && held <= 0) {
      var owed = allowance.each().multipliedBy(1L - held);
      var wait = owed.compareTo(SHORTEST_WAIT) > 0 ? owed : SHORTEST_WAIT;
      emptyUntil = time.currentTimeNanos() + wait.toNanos();
    }
  }

  /** The others cannot be asked: this replica goes on by itself. */
  synchronized void unanswered(int wanted) {
    asking = false;
    held += wanted;
  }

  /** For how long it matters: after that a new one is the same. */
  static long secondsUntilFull(Allowance allowance) {
    return TimeUnit.MINUTES.toSeconds(allowance.burst() / allowance.perMinute() + 1L);
  }

  /** As in {@code RateLimit}: how many there are, and in how many seconds all of them are. */
  synchronized long secondsUntilFull() {
    return TimeUnit.NANOSECONDS.toSeconds(
        allowance.each().multipliedBy(allowance.burst() - alone.getAvailableTokens()).toNanos());
  }
}
