// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.redvest.file.in.RemoveStrayFiles;

/**
 * Removes files that nobody used, on each replica at its start and then daily; two at once remove
 * each file once.
 */
@ApplicationScoped
public class StrayFilesJob {

  private static final Logger LOG = Logger.getLogger(StrayFilesJob.class);

  private final RemoveStrayFiles stray;

  @Inject
  StrayFilesJob(RemoveStrayFiles stray) {
    this.stray = stray;
  }

  @Scheduled(
      identity = "stray-files",
      every = "24h",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void daily() {
    try {
      var removed = stray.run();
      LOG.infof(
          "removed %d unused files, and the bytes of %d without a row",
          removed.files(), removed.bytes());
    } catch (RuntimeException failed) {
      LOG.warn(
          "unused files were not removed; it is tried again tomorrow",
          Faults.areTold(failed) ? null : failed);
    }
  }
}
