package org.redvest.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As many transactions at a time as there are connections. The others wait here and not in the
 * pool: long where there is only much to do, and no longer than it takes to find out where the
 * database does not answer.
 */
@Singleton
@Unremovable // looked up by Transactions
class Turns {

  /** That long nobody wonders why it takes so long. */
  private static final Duration UNWORRIED = Duration.ofSeconds(1);

  private final Semaphore turns;
  private final Duration patience;
  private final Pulse pulse;

  @Inject
  Turns(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      @ConfigProperty(name = "redvest.database.patience") Duration patience,
      Pulse pulse) {
    this.turns = new Semaphore(connections, true);
    this.patience = patience;
    this.pulse = pulse;
    Gauge.builder("redvest.turns.waiting", turns, Semaphore::getQueueLength)
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
      turns.release();
    }
  }

  private void await() {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!turns.tryAcquire(untilNextDoubt(end), TimeUnit.NANOSECONDS)) {
        if (System.nanoTime() - end >= 0) {
          throw new NoTurn();
        }
        pulse.feel();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoTurn();
    }
  }

  private static long untilNextDoubt(long end) {
    return Math.min(end - System.nanoTime(), UNWORRIED.toNanos());
  }
}
