// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redvest.bootstrap.RetentionJob;

/** Months begin and end when the clock is moved past them. No command, so it is not counted. */
@ApplicationScoped
class DueRetention {

  private final RetentionJob job;

  @Inject
  DueRetention(RetentionJob job) {
    this.job = job;
  }

  void run(@Observes ClockMoved moved) {
    moved.run(
        "retention",
        () -> {
          job.run();
          return 0;
        });
  }
}
