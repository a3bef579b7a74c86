package org.redvest.bootstrap;

import java.util.function.Supplier;
import org.redvest.persistence.LostLock;
import org.redvest.shared.SharedRefusal;

/**
 * Does a thing again when the database took a lock away from it, three times in all; then it is too
 * busy (DESIGN 9). Nothing of a failed try is left: the thing is a whole transaction.
 */
final class Retries {

  private static final int TRIES = 3;

  private Retries() {}

  static <T> T call(Supplier<T> thing) {
    for (int again = 1; again < TRIES; again++) {
      try {
        return thing.get();
      } catch (RuntimeException failed) {
        requireLockLost(failed);
      }
    }
    try {
      return thing.get();
    } catch (RuntimeException failed) {
      requireLockLost(failed);
      throw new SharedRefusal(SharedRefusal.Code.BUSY);
    }
  }

  private static void requireLockLost(RuntimeException failed) {
    if (!LostLock.isCauseOf(failed)) {
      throw failed;
    }
  }
}
