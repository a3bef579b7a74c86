package org.redvest.bootstrap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/**
 * One transaction per use case, READ COMMITTED, opened here and nowhere else: core knows none, and
 * an adapter only takes part (ADR 0002).
 */
final class Transactions {

  private Transactions() {}

  /**
   * Runs the use case and commits; whatever it throws rolls everything back. See {@link Retries}.
   */
  static <T> T call(Supplier<T> useCase) {
    return Retries.call(() -> QuarkusTransaction.requiringNew().call(useCase::get));
  }
}
