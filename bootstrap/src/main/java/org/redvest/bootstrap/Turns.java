// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.rest.connection.Stopping;

/**
 * As many transactions at a time as there are connections. The others wait here and not in the
 * pool: long where there is only much to do, and no longer than it takes to find out where the
 * database does not answer.
 */
@Singleton
@Unremovable // looked up by Transactions
class Turns {

  /** That long nobody wonders why it takes so long. */
  private static final Duration UNWORRIED = Duration.ofMillis(500);

  private final Line line;
  private final Duration patience;
  private final Pulse pulse;
  private final BooleanSupplier hurried;

  @Inject
  Turns(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      @ConfigProperty(name = "redvest.database.patience") Duration patience,
      Pulse pulse,
      Stopping stopping) {
    this(connections, patience, pulse, stopping::isUrgent);
  }

  /**
   * @param hurried whether nobody may wait any longer, since the process is about to end
   */
  Turns(int connections, Duration patience, Pulse pulse, BooleanSupplier hurried) {
    this.line = new Line(connections);
    this.patience = patience;
    this.pulse = pulse;
    this.hurried = hurried;
    Gauge.builder("redvest.turns.waiting", line, Line::length)
        .description("who waits until one of the connections is free")
        .register(Metrics.globalRegistry);
  }

  <T> T take(Supplier<T> transaction) {
    pulse.mustBeFelt();
    await();
    try {
      return transaction.get();
    } catch (RuntimeException failed) {
      Contention.behind(failed).filter(Contention::isAway).ifPresent(away -> pulse.doubt());
      throw failed;
    } finally {
      line.handOn();
    }
  }

  /**
   * Whoever looks around meanwhile keeps his place. It may have come free because somebody was let
   * down, so that who waited for it asks before he waits for the same.
   */
  private void await() {
    var place = line.join();
    if (place.getCount() == 0) {
      return;
    }
    try {
      await(place);
      pulse.mustBeFelt();
    } catch (InterruptedException stopped) {
      line.leave(place);
      Thread.currentThread().interrupt();
      throw new NoTurn();
    } catch (RuntimeException | Error given) {
      line.leave(place);
      throw given;
    }
  }

  private void await(CountDownLatch place) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!place.await(untilNextDoubt(end), TimeUnit.NANOSECONDS)) {
      if (System.nanoTime() - end >= 0 || hurried.getAsBoolean()) {
        throw new NoTurn();
      }
      pulse.feel();
    }
  }

  private static long untilNextDoubt(long end) {
    return Math.min(end - System.nanoTime(), UNWORRIED.toNanos());
  }
}
