// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Tells the log why requests are answered 503: one line for each cause, and again after a while, no
 * matter how many ask. The counters know how many.
 */
final class Faults {

  private static final Logger LOG = Logger.getLogger(Faults.class);

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Map<Contention, Long> TOLD = new EnumMap<>(Contention.class);
  private static boolean begun;

  private Faults() {}

  static void tell(Contention contention, Throwable failed) {
    if (contention.isFault() && isDue(contention)) {
      LOG.warnf(
          "requests are answered 503, told again in %d s at the earliest: %s",
          PAUSE.toSeconds(), words(contention, failed));
    }
  }

  /** The database is back; told only where it was told that it was away. */
  static synchronized void over() {
    if (begun) {
      begun = false;
      LOG.warn("the database answers again");
    }
  }

  /**
   * Whether the log knows already, so that work which is tried again anyhow need not say it too.
   */
  static boolean areTold(RuntimeException failed) {
    return failed instanceof Refusal refusal && refusal.code() == SharedRefusal.BUSY;
  }

  private static synchronized boolean isDue(Contention contention) {
    long now = System.nanoTime();
    var last = TOLD.get(contention);
    if (last != null && now - last < TimeUnit.NANOSECONDS.convert(PAUSE)) {
      return false;
    }
    TOLD.put(contention, now);
    begun = true;
    return true;
  }

  /** What is wrong with the database, in one line. Its words hold no value of any row. */
  static String words(Contention contention, Throwable failed) {
    return Causes.of(failed)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(cause -> cause.getSQLState() != null)
        .findFirst()
        .map(cause -> contention.word() + " (" + firstLine(cause) + ")")
        .orElseGet(contention::word);
  }

  private static String firstLine(SQLException cause) {
    return cause.getSQLState()
        + " "
        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
