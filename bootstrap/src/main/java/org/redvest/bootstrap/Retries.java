// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redvest.shared.SharedRefusal;

/**
 * Does a thing again when it came to nothing through contention or while the database was away;
 * then it is too busy (ADR 0021). Nothing of a failed try is left: the thing is a whole
 * transaction. Whoever asked is answered within five seconds, whatever the database does; who waits
 * for what others hold may wait a little longer.
 */
final class Retries {

  /** Of what may work at once. */
  private static final int MOST = 3;

  /** As long as anybody may wait for a turn: in a crowd at one row most of the time is that. */
  private static final Duration AT_ONCE_UNTIL = Duration.ofSeconds(30);

  /** A restart is over by then, and a failed try may still take its time. */
  private static final Duration SOON_UNTIL = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * Who may wait for a database that is away: half of the workers. The others are answered at once,
   * or a crowd would be answered late.
   */
  private static final Semaphore HOPES = new Semaphore(100);

  static {
    Contention.countFromZero();
  }

  private Retries() {}

  static <T> T call(Supplier<T> thing) {
    return call(thing, HOPES);
  }

  static <T> T call(Supplier<T> thing, Semaphore hopes) {
    long begun = System.nanoTime();
    for (int retried = 0; ; retried++) {
      try {
        return thing.get();
      } catch (RuntimeException failed) {
        var contention = Contention.behind(failed).orElseThrow(() -> failed);
        if (!isWorthwhile(contention, failed, retried, System.nanoTime() - begun)
            || !paused(contention.again(), hopes)) {
          contention.refusals().increment();
          Faults.tell(contention, failed);
          throw SharedRefusal.BUSY.refusal();
        }
        contention.retries().increment();
      }
    }
  }

  private static boolean isWorthwhile(
      Contention contention, RuntimeException failed, int retried, long nanos) {
    return switch (contention.again()) {
      case AT_ONCE -> retried < MOST && nanos < AT_ONCE_UNTIL.toNanos();
      case ONCE_MORE -> retried == 0;
      case SOON -> !OpenEnded.isAround(failed) && nanos < SOON_UNTIL.toNanos();
      case NEVER -> false;
    };
  }

  /** Whether the next try may begin; false where too many wait for theirs. */
  private static boolean paused(Contention.Again again, Semaphore hopes) {
    if (again != Contention.Again.SOON) {
      return true;
    }
    if (!hopes.tryAcquire()) {
      return false;
    }
    LockSupport.parkNanos(PAUSE.toNanos());
    hopes.release();
    return true;
  }
}
