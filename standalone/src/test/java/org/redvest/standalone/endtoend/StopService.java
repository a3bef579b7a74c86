// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends the suite's process when the last test of this JVM is over. */
public final class StopService implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      Service.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
