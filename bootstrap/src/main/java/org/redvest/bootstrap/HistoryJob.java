// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.AuditLinks;
import org.redvest.persistence.history.Checkpoints;

/**
 * Takes new audit entries into their chains every few seconds, and writes a signed checkpoint every
 * hour. Several replicas may try: one at a time does it, and the others find it done. That none was
 * written for hours is told by {@link CheckpointHealth} and by a metric.
 */
@ApplicationScoped
public class HistoryJob {

  private static final Logger LOG = Logger.getLogger(HistoryJob.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final AuditLinks links;
  private final Checkpoints checkpoints;
  private final MeterRegistry meters;
  private final Clock clock;

  /** As far as it is known without asking the folder, which may take for ever. */
  private volatile @Nullable Instant known;

  @Inject
  HistoryJob(AuditLinks links, Checkpoints checkpoints, MeterRegistry meters, Clock clock) {
    this.links = links;
    this.checkpoints = checkpoints;
    this.meters = meters;
    this.clock = clock;
  }

  void measured(@Observes StartupEvent starting) {
    Gauge.builder("redvest.checkpoint.age", this, HistoryJob::age)
        .description("How long ago the last checkpoint was written; NaN where there is none")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(
      identity = "audit-links",
      every = "${redvest.history.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void link() {
    try {
      link(false);
    } catch (RuntimeException notNow) {
      told("audit entries are in no chain yet; tried again soon", notNow);
    }
  }

  @Scheduled(
      identity = "checkpoints",
      every = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void regularly() {
    run();
  }

  /** Writes a checkpoint if it is time for one. */
  public void run() {
    try {
      write();
    } catch (RuntimeException notNow) {
      told("no checkpoint was written; tried again in five minutes", notNow);
    }
  }

  private static void told(String what, RuntimeException notNow) {
    LOG.warn(what, Faults.areTold(notNow) ? null : notNow);
  }

  private void write() {
    var last = last();
    if (last.isPresent() && isYoung(last.get())) {
      return;
    }
    link(true);
    checkpoints.write(
        Transactions.call(links::cities), clock.instant(), EVERY, Transactions::callLong);
    last();
  }

  /** When the last one was written, by whichever replica. */
  Optional<Instant> last() {
    var last = checkpoints.newest();
    known = last.orElse(null);
    return last;
  }

  private void link(boolean far) {
    for (var city : Transactions.call(links::cities)) {
      while (isFull(city, far)) {
        // there may be more than one run takes
      }
    }
  }

  /** Looking far back takes longer than anybody would wait; nobody does. */
  private boolean isFull(int city, boolean far) {
    return far
        ? Transactions.callLong(() -> links.link(city, true))
        : Transactions.call(() -> links.link(city, false));
  }

  private boolean isYoung(Instant last) {
    var now = clock.instant();
    return !last.isAfter(now) && last.plus(EVERY).isAfter(now);
  }

  private double age() {
    var last = known;
    return last == null ? Double.NaN : Duration.between(last, clock.instant()).toSeconds();
  }
}
