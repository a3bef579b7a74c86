// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.redvest.standalone.endtoend.Service;

/** {@code bin/fuzz [--requests N] [--seed S] [--data FOLDER]}. */
final class Fuzz {

  /** After so many it says how far it is. */
  private static final int STEP = 10_000;

  private Fuzz() {}

  public static void main(String[] arguments) throws Exception {
    int requests = 20_000;
    long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--requests" -> requests = Integer.parseInt(arguments[i + 1]);
        case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
        case "--data" -> Service.attach(Path.of(arguments[i + 1]));
        default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
      }
    }
    System.exit(fuzz(requests, seed) ? 0 : 1);
  }

  /** Whether nothing was found. */
  private static boolean fuzz(int requests, long seed) throws Exception {
    System.out.println("seed " + seed);
    try {
      Service.withoutStatementLog();
      var run = new Run(seed);
      var findings = run.send(Math.min(STEP, requests));
      for (int until = 2 * STEP; findings.isEmpty() && until - STEP < requests; until += STEP) {
        System.out.println(run.summary());
        findings = run.send(Math.min(until, requests));
      }
      System.out.println(run.report());
      findings.forEach(finding -> System.out.println("FOUND " + finding));
      System.out.println(findings.size() + " findings with seed " + seed);
      return findings.isEmpty();
    } finally {
      Service.stop();
    }
  }
}
