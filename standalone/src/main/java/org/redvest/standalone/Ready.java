// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs in the started service: announces it, then waits for the end. */
public final class Ready implements QuarkusApplication {

  /** Quarkus makes the object, so what it needs cannot come through its constructor. */
  private static volatile @Nullable Runnable announcement;

  static void announceBy(Runnable announcing) {
    announcement = announcing;
  }

  @Override
  public int run(String... args) {
    Objects.requireNonNull(announcement).run();
    Quarkus.waitForExit();
    return 0;
  }
}
