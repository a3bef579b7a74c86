package org.redvest.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the failures that a whole new try may cure: the database took a lock away. */
public final class LostLock {

  /** What PostgreSQL calls a deadlock, and a lock that did not come in time. */
  private static final Set<String> LOST = Set.of("40P01", "55P03");

  private LostLock() {}

  public static boolean isCauseOf(Throwable failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && isLost(sql));
  }

  private static boolean isLost(SQLException sql) {
    return sql.getSQLState() != null && LOST.contains(sql.getSQLState());
  }
}
