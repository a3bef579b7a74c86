// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time as Linux accounts for it. */
final class Processor {

  /** {@code USER_HZ}, which is 100 wherever we run. */
  private static final double TICKS_A_MILLISECOND = 0.1;

  private static final int USER = 11;

  private Processor() {}

  /** Milliseconds that one process has used so far, with its threads. */
  static double of(ProcessHandle process) throws IOException {
    return ticks(process, 2) / TICKS_A_MILLISECOND;
  }

  /** The same with the children that live and those that have ended. */
  static double ofFamily(ProcessHandle parent) throws IOException {
    var all = ticks(parent, 4);
    for (var child : parent.children().toList()) {
      all += ticks(child, 2);
    }
    return all / TICKS_A_MILLISECOND;
  }

  /** The user's and the system's time, and those of the children that have ended. */
  private static long ticks(ProcessHandle process, int columns) throws IOException {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      var parts = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = 0L;
      for (var column = 0; column < columns; column++) {
        ticks += Long.parseLong(parts[USER + column]);
      }
      return ticks;
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
