// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.redvest.audit.in.WriteAttempts;

/** Puts sign-ins and refusals into the trail, every second and before the process ends. */
@ApplicationScoped
class AttemptsJob {

  private static final Logger LOG = Logger.getLogger(AttemptsJob.class);

  private final WriteAttempts attempts;

  @Inject
  AttemptsJob(WriteAttempts attempts) {
    this.attempts = attempts;
  }

  @Scheduled(
      identity = "audit-attempts",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everySecond() {
    write(false);
  }

  void atTheEnd(@Observes ShutdownEvent stopping) {
    write(true);
  }

  private void write(boolean everything) {
    try {
      attempts.write(everything);
    } catch (RuntimeException notNow) {
      if (!Faults.areTold(notNow)) {
        LOG.warn("attempts are not in the audit trail yet; tried again soon", notNow);
      }
    }
  }
}
