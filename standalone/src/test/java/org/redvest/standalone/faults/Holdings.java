// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a service has only so much of, by its own metrics.
 *
 * @param connections to its database that are in use
 * @param threads that live
 */
record Holdings(int connections, int threads) {

  private static final Pattern CONNECTIONS =
      Pattern.compile("(?m)^agroal_active_count\\{.*} ([0-9.]+)$");
  private static final Pattern THREADS =
      Pattern.compile("(?m)^jvm_threads_live_threads ([0-9.]+)$");

  /** Threads come and go with the load; those of a fault's requests would be more. */
  private static final int MORE_OR_LESS = 20;

  private static final int STEP_MILLIS = 200;

  static Holdings of(Patient patient) throws Exception {
    var metrics = patient.metrics();
    return new Holdings(sum(CONNECTIONS, metrics), sum(THREADS, metrics));
  }

  private static int sum(Pattern lines, String metrics) {
    var values =
        lines.matcher(metrics).results().mapToInt(line -> (int) Double.parseDouble(line.group(1)));
    var found = values.summaryStatistics();
    if (found.getCount() == 0) {
      throw new AssertionError("no " + lines + " in " + metrics);
    }
    return (int) found.getSum();
  }

  /** Waits until as few are in use as at first. */
  void awaitConnections(Patient patient) throws Exception {
    while (of(patient).connections > connections) {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
  }

  /** Waits until about as many live as at first. */
  void awaitThreads(Patient patient) throws Exception {
    while (of(patient).threads > threads + MORE_OR_LESS) {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
  }
}
