// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.redvest.persistence.retention.MonthlyPartitions;

/**
 * Has the months to come made and those that are over dropped: on each replica at its start, and
 * then daily. Months are made three ahead and a row without one still finds a place, so nothing
 * fails where this does not run; that it did not is told by {@link RetentionHealth}.
 */
@ApplicationScoped
public class RetentionJob {

  private static final Logger LOG = Logger.getLogger(RetentionJob.class);

  private final MonthlyPartitions partitions;

  @Inject
  RetentionJob(MonthlyPartitions partitions) {
    this.partitions = partitions;
  }

  @Scheduled(
      identity = "retention",
      every = "24h",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void daily() {
    run();
  }

  /**
   * Does what is due now, for each table by itself: one that fails keeps no other from its turn.
   */
  public void run() {
    Transactions.call(partitions::tables).forEach(this::keepUp);
  }

  private void keepUp(String table) {
    try {
      Transactions.callLong(() -> {
        partitions.keepUp(table);
        return table;
      });
    } catch (RuntimeException failed) {
      LOG.warnf(
          Faults.areTold(failed) ? null : failed,
          "the retention of %s did not run; it is tried again tomorrow",
          table);
    }
  }

  /** When it was done last, by whichever replica. */
  Optional<Instant> lastRun() {
    return Transactions.call(partitions::lastRun);
  }
}
