// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;

/**
 * The use case was through, and then its end failed. Where the connection was lost on that way,
 * nobody here knows whether the database committed, so it must not be done again by us; whoever
 * sends the request again under its key finds out.
 */
final class OpenEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OpenEnded(RuntimeException failed) {
    super(failed.getMessage(), failed, true, false);
  }

  static boolean isAround(Throwable failed) {
    return Causes.of(failed).anyMatch(OpenEnded.class::isInstance);
  }

  /** A commit that failed without a word of the database's, which therefore did not hear of it. */
  static boolean isCauseOf(Throwable failed) {
    return isAround(failed)
        && Causes.of(failed).anyMatch(OpenEnded::isRolledBack)
        && Causes.of(failed).noneMatch(SQLException.class::isInstance);
  }

  private static boolean isRolledBack(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof HeuristicMixedException
        || cause instanceof HeuristicRollbackException;
  }
}
