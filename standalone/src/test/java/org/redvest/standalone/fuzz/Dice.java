// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** All that is left to chance, repeatable by its seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  boolean rolls(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to that, exclusive. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  <T> Optional<T> anyOf(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
  }
}
