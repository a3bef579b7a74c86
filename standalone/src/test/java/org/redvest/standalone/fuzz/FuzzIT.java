// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.standalone.badinput.Operation;

/**
 * Three thousand requests of a fixed seed, so that it goes the same way each time; {@code bin/fuzz}
 * goes others.
 */
class FuzzIT {

  private static final int REQUESTS = 3_000;
  private static final long SEED = 20_261_123;

  @Test
  void nothing_that_must_not_be_comes_of_a_long_conversation_at_random() throws Exception {
    var run = new Run(SEED);
    var findings = run.send(REQUESTS);
    System.out.println(run.report());
    assertThat(findings).isEmpty();
    assertThat(run.reached())
        .as("operations that succeeded at least once")
        .isGreaterThan(Operation.all().size() * 9L / 10);
  }
}
