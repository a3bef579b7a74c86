// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A failure and all that it came of. A transaction that could not even be rolled back, or not be
 * committed, hangs the true reason beside its own.
 */
final class Causes {

  /** Exceptions may name each other in a circle. */
  private static final int DEEPEST = 12;

  private Causes() {}

  static Stream<Throwable> of(Throwable failed) {
    return of(failed, DEEPEST);
  }

  private static Stream<Throwable> of(Throwable failed, int deeper) {
    var next =
        deeper == 0
            ? Stream.<Throwable>empty()
            : Stream.concat(
                Stream.ofNullable(failed.getCause()), Arrays.stream(failed.getSuppressed()));
    return Stream.concat(Stream.of(failed), next.flatMap(cause -> of(cause, deeper - 1)));
  }
}
