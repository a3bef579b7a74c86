// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redvest.standalone.endtoend.Service;

/**
 * {@code bin/faults [--seconds N] [--times N] [--only NAME,NAME] [--page FILE]}: each fault under
 * clients with keys, and one row of what came of it. Ends with 1 where anything was lost, done
 * twice or answered as nothing may be, and with 75 where a fault could not be tried here.
 */
final class Faults {

  private static final int WRONG = 1;

  /** What sysexits.h calls a temporary failure, and {@code bin/prove} not run. */
  private static final int NOT_RUN = 75;

  private final Duration calm;
  private final Optional<Integer> times;
  private final Optional<Path> page;
  private final String command;
  private final List<Row> rows = new ArrayList<>();

  private Faults(Duration calm, Optional<Integer> times, Optional<Path> page) {
    this.calm = calm;
    this.times = times;
    this.page = page;
    this.command =
        "bin/faults --seconds "
            + calm.toSeconds()
            + times.map(most -> " --times " + most).orElse("");
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = 10;
    var times = Optional.<Integer>empty();
    var wanted = List.of(Fault.values());
    var page = Optional.<Path>empty();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      var value = arguments[i + 1];
      switch (arguments[i]) {
        case "--seconds" -> seconds = Integer.parseInt(value);
        case "--times" -> times = Optional.of(Integer.parseInt(value));
        case "--only" ->
            wanted =
                Arrays.stream(value.split(",", -1))
                    .map(name -> Fault.valueOf(name.toUpperCase(Locale.ROOT)))
                    .toList();
        case "--page" -> page = Optional.of(Path.of(value));
        default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
      }
    }
    var faults = new Faults(Duration.ofSeconds(seconds), times, page);
    try {
      faults.strike(wanted);
    } finally {
      Service.stop();
    }
    System.out.print(Row.table(faults.rows));
    for (var row : faults.rows) {
      row.findings()
          .forEach(finding -> System.out.println("FOUND " + row.fault() + ": " + finding));
    }
    System.out.println(Row.figure(faults.rows));
    var missing = Row.missing(faults.rows);
    if (!missing.isEmpty()) {
      System.out.println(missing);
    }
    System.exit(exitCode(faults.rows));
  }

  static int exitCode(List<Row> rows) {
    if (!rows.stream().allMatch(Row::isClean)) {
      return WRONG;
    }
    return rows.stream().anyMatch(Row::isNotRun) ? NOT_RUN : 0;
  }

  /** In their own order: the ground is laid anew only where the next fault needs another. */
  private void strike(List<Fault> wanted) throws Exception {
    Scene scene = null;
    try {
      for (var fault : Fault.values()) {
        if (!wanted.contains(fault)) {
          continue;
        }
        if (scene == null || scene.ground() != fault.ground()) {
          if (scene != null) {
            scene.close();
          }
          scene = fault.ground().lay();
        }
        var row =
            scene.isThere()
                ? new Trial(
                        scene, fault, Math.min(times.orElse(fault.times()), fault.times()), calm)
                    .run()
                : Row.notRun(fault.words(), "needs root");
        System.err.print(row.line());
        rows.add(row);
        // what is there is there, should the run be cut off
        if (page.isPresent()) {
          Page.write(page.get(), command, rows);
        }
      }
    } finally {
      if (scene != null) {
        scene.close();
      }
    }
  }
}
