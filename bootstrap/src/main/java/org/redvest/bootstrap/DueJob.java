// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.redvest.order.in.RunDue;
import org.redvest.person.in.RunErasures;

/**
 * Gives the commands of the clock, on each replica every few seconds: what is due stands in the
 * rows, so that none is lost; and the row is locked, so that of two replicas the second finds that
 * it is done (DESIGN 9).
 */
@ApplicationScoped
class DueJob {

  private static final Logger LOG = Logger.getLogger(DueJob.class);

  private final RunDue orders;
  private final RunErasures erasures;

  @Inject
  DueJob(RunDue orders, RunErasures erasures) {
    this.orders = orders;
    this.erasures = erasures;
  }

  @Scheduled(
      identity = "due",
      every = "{redvest.due.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void now() {
    run("orders", orders::run);
    run("deletions", erasures::run);
  }

  /** A failure here holds up nothing there. */
  private static void run(String what, IntSupplier work) {
    try {
      LOG.debugf("%d of %s", work.getAsInt(), what);
    } catch (RuntimeException failed) {
      if (!Faults.areTold(failed)) {
        LOG.errorf(failed, "not everything that is due was done (%s); tried again soon", what);
      }
    }
  }
}
