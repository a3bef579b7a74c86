// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.redvest.file.in.RemoveStrayFiles;

/** What nobody used goes once its day is over. No command, so it is not counted. */
@ApplicationScoped
class DueFiles {

  private final RemoveStrayFiles stray;

  @Inject
  DueFiles(RemoveStrayFiles stray) {
    this.stray = stray;
  }

  void run(@Observes ClockMoved moved) {
    moved.run(
        "files",
        () -> {
          stray.run();
          return 0;
        });
  }
}
