// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redvest.shared.Failures;

/** Keeps what failed, as "work part". */
public final class MemoryFailures implements Failures {

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void add(String work, String part, RuntimeException failed) {
    told.add(work + " " + part);
  }

  public List<String> told() {
    return List.copyOf(told);
  }
}
