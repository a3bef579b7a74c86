// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redvest.bootstrap.HistoryJob;

/** The clock may be moved past the next checkpoint. No command, so it is not counted. */
@ApplicationScoped
class DueHistory {

  private final HistoryJob job;

  @Inject
  DueHistory(HistoryJob job) {
    this.job = job;
  }

  void run(@Observes ClockMoved moved) {
    job.run();
  }
}
