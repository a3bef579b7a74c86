package org.redvest.bootstrap;

import java.util.function.Supplier;
import org.redvest.shared.SharedRefusal;

/**
 * Does a thing again when it came to nothing through contention, up to three times; then it is too
 * busy (DESIGN 9). Nothing of a failed try is left: the thing is a whole transaction.
 */
final class Retries {

  private static final int MOST = 3;

  static {
    Contention.countFromZero();
  }

  private Retries() {}

  static <T> T call(Supplier<T> thing) {
    for (int retried = 0; ; retried++) {
      try {
        return thing.get();
      } catch (RuntimeException failed) {
        var contention = Contention.behind(failed).orElseThrow(() -> failed);
        if (retried == MOST || !contention.isPassing()) {
          contention.refusals().increment();
          throw new SharedRefusal(SharedRefusal.Code.BUSY);
        }
        contention.retries().increment();
      }
    }
  }
}
