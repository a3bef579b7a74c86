// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a machine holds after a while beside what it held before: no class may have grown by more
 * than a thousand objects, or a twentieth where it had more than 20,000 before.
 *
 * <p>A thousand is what pools, threads and the machine's own records differ by from one moment to
 * another. Whatever keeps one object for each 180 placements of the 180,000 between the two is more
 * than that, in every class that had fewer than 20,000; each cache and map keeps at least a node of
 * its own for what it is told, and nodes are counted by class.
 */
record Kept(Histogram before, Histogram after) {

  static final long NOISE = 1_000;
  static final int FRACTION = 20;

  /** The classes that grew most, the first the most. */
  List<String> most(int count) {
    return names()
        .filter(name -> grownBy(name) > 0)
        .sorted(Comparator.comparingLong(this::grownBy).reversed().thenComparing(name -> name))
        .limit(count)
        .toList();
  }

  /** Those that grew beyond the limits. */
  List<String> tooMany() {
    return names()
        .filter(name -> grownBy(name) > allowed(name))
        .sorted(Comparator.comparingLong(this::grownBy).reversed().thenComparing(name -> name))
        .toList();
  }

  long grownBy(String name) {
    return after.of(name).instances() - before.of(name).instances();
  }

  long allowed(String name) {
    return Math.max(NOISE, before.of(name).instances() / FRACTION);
  }

  String row(String name) {
    return "| `%s` | %d | %d | %+d | %d |"
        .formatted(
            name,
            before.of(name).instances(),
            after.of(name).instances(),
            grownBy(name),
            allowed(name));
  }

  private Stream<String> names() {
    return after.classes().keySet().stream();
  }
}
