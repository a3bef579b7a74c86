package org.redvest.bootstrap;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redvest.shared.SharedRefusal;

/**
 * Does a thing again when the database took a lock away from it, three times in all; then it is too
 * busy (DESIGN 9). Nothing of a failed try is left: the thing is a whole transaction.
 */
final class Retries {

  private static final int TRIES = 3;

  /** What PostgreSQL calls a deadlock, and a lock that did not come in time. */
  private static final Set<String> LOCK_LOST = Set.of("40P01", "55P03");

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
    var lost =
        Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof SQLException sql && isLockLost(sql));
    if (!lost) {
      throw failed;
    }
  }

  private static boolean isLockLost(SQLException sql) {
    return sql.getSQLState() != null && LOCK_LOST.contains(sql.getSQLState());
  }
}
