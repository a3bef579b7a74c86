// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction per use case, READ COMMITTED, opened here and nowhere else: core knows none, and
 * an adapter only takes part (ADR 0002).
 */
final class Transactions {

  /** More than any request needs; an import of a whole city comes nearest. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private Transactions() {}

  /**
   * Runs the use case and commits; whatever it throws rolls everything back. See {@link Retries}.
   */
  static <T> T call(Supplier<T> useCase) {
    return inTurn(() -> transact(useCase));
  }

  /**
   * Work that nobody waits for and whose statements may take longer than a request's may; see
   * {@link LongWork}.
   */
  static <T> T callLong(Supplier<T> work) {
    return inTurn(() ->
        transact(
            LongWork.LONGEST,
            () -> {
              Arc.container().instance(LongWork.class).get().begin();
              return work.get();
            }));
  }

  /**
   * What uses one connection at a time and leaves nothing behind where it fails: a transaction, or
   * several after each other of which the last alone counts.
   */
  static <T> T inTurn(Supplier<T> work) {
    return Retries.call(() -> Arc.container().instance(Turns.class).get().take(work));
  }

  /** A single try within a turn. */
  static <T extends @Nullable Object> T transact(Supplier<T> useCase) {
    return transact(LONGEST, useCase);
  }

  private static <T extends @Nullable Object> T transact(Duration longest, Supplier<T> useCase) {
    long begun = System.nanoTime();
    var through = new AtomicBoolean();
    try {
      return QuarkusTransaction.requiringNew()
          .timeout((int) longest.toSeconds())
          .call(() -> {
            T result = useCase.get();
            through.set(true);
            return result;
          });
    } catch (RuntimeException failed) {
      var told = through.get() ? new OpenEnded(failed) : failed;
      throw System.nanoTime() - begun < longest.toNanos() ? told : new OutOfTime(told);
    }
  }
}
