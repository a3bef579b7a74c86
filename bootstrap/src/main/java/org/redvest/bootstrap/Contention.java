package org.redvest.bootstrap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.persistence.LostLock;
import org.redvest.shared.StartOver;

/** Why a transaction came to nothing through no fault of its own, with two counters for each. */
enum Contention {
  /** PostgreSQL ended it, since it and another waited for each other. */
  DEADLOCK,
  /** What it wanted to lock was locked for too long. */
  LOCK_TIMEOUT,
  /** What it had found was somewhere else, or more, once it had locked it. */
  MOVED,
  /** All connections were in use for too long; it has waited enough, so that it is not retried. */
  NO_CONNECTION;

  /** Puts them into the metrics before there is anything to count. */
  static void countFromZero() {
    for (var one : values()) {
      one.retries();
      one.refusals();
    }
  }

  /** What a failure was due to; nothing if it would fail again. */
  static Optional<Contention> behind(RuntimeException failed) {
    return Arrays.stream(values())
        .filter(one ->
            Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(one::is))
        .findFirst();
  }

  private boolean is(Throwable cause) {
    return switch (this) {
      case DEADLOCK -> hasState(cause, "40P01");
      case LOCK_TIMEOUT -> hasState(cause, "55P03");
      case MOVED -> cause instanceof StartOver || LostLock.isCauseOf(cause);
      case NO_CONNECTION -> isOutOfConnections(cause);
    };
  }

  /** Whether it may be over the next time. */
  boolean isPassing() {
    return this != NO_CONNECTION;
  }

  /** How often it was the reason to try again. */
  Counter retries() {
    return counter("redvest.retries");
  }

  /** How often it was the reason to give up. */
  Counter refusals() {
    return counter("redvest.busy");
  }

  /** The registries that the application adds hold what is counted here. */
  private Counter counter(String name) {
    return Metrics.counter(name, "cause", name().toLowerCase(Locale.ROOT));
  }

  private static boolean hasState(Throwable cause, String state) {
    return cause instanceof SQLException sql && state.equals(sql.getSQLState());
  }

  /** The pool gives its exception no state, and words it in two ways. */
  private static boolean isOutOfConnections(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() == null
        && String.valueOf(sql.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("acquisition timeout");
  }
}
