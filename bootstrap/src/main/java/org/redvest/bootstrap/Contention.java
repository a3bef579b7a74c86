// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.StartOver;

/**
 * Why a transaction came to nothing through no fault of its own, with two counters for each. The
 * codes are PostgreSQL's (appendix A of its manual); the first cause that fits is the one.
 */
enum Contention {
  /** PostgreSQL ended it, since it and another waited for each other. */
  DEADLOCK(Again.AT_ONCE, "40P01"),
  /** What it wanted to lock was locked for too long. */
  LOCK_TIMEOUT(Again.AT_ONCE, "55P03"),
  /** What it had found was somewhere else, or more, once it had locked it. */
  MOVED(Again.AT_ONCE),
  /** All connections were in use for too long; it has waited enough, so that it is not retried. */
  NO_CONNECTION(Again.NEVER),
  /** The transaction took so long that it was given up in its midst. */
  TRANSACTION_TIMEOUT(Again.NEVER),
  /**
   * One statement took so long that PostgreSQL gave it up. In a crowd at one row that may be
   * several waits for locks, each short enough by itself.
   */
  STATEMENT_TIMEOUT(Again.ONCE_MORE, "57014"),
  /** There is no room left, or the disk does not do what it should. */
  DISK_FULL(Again.NEVER, "53100", "58030"),
  /** PostgreSQL has no more connections, or no memory, for anybody. */
  SATURATED(Again.SOON, "53300", "53000", "53200", "53400"),
  /** It is a standby, from before or after somebody else took over. */
  READ_ONLY(Again.SOON, "25006"),
  /** Nothing came back, for as long as anybody may wait. */
  SILENT(Again.NEVER),
  /** It lets nobody in: it is not there, starts, recovers, or does not know the service. */
  UNREACHABLE(Again.SOON, "08001", "08004", "08P01", "57P03", "28000", "28P01", "3D000"),
  /** The connection ended: a restart, a failover, or an administrator. */
  LOST(Again.SOON, "08000", "08003", "08006", "08007", "57P01", "57P02", "57P04", "57P05", "25P03");

  /** Whether the same may be tried once more within the same request. */
  enum Again {
    AT_ONCE,
    ONCE_MORE,
    SOON,
    NEVER
  }

  private final Again again;

  @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
  private final Set<String> states;

  Contention(Again again, String... states) {
    this.again = again;
    this.states = Set.of(states);
  }

  /** Puts them into the metrics before there is anything to count. */
  static void countFromZero() {
    for (var one : values()) {
      one.retries();
      one.refusals();
    }
  }

  /** What a failure was due to; nothing if it would fail again. */
  static Optional<Contention> behind(Throwable failed) {
    return Arrays.stream(values())
        .filter(one -> Causes.of(failed).anyMatch(one::is))
        .findFirst()
        .or(() -> OpenEnded.isCauseOf(failed) ? Optional.of(LOST) : Optional.empty());
  }

  private boolean is(Throwable cause) {
    return switch (this) {
      case MOVED -> cause instanceof StartOver;
      case NO_CONNECTION -> cause instanceof NoTurn || isOutOfConnections(cause);
      case TRANSACTION_TIMEOUT -> cause instanceof OutOfTime;
      case SILENT -> cause instanceof SocketTimeoutException || cause instanceof NoAnswer;
      default -> cause instanceof SQLException sql && hasState(sql.getSQLState());
    };
  }

  private boolean hasState(@Nullable String state) {
    return state != null && states.contains(state);
  }

  /** When the same may be tried again. */
  Again again() {
    return again;
  }

  /** Whether it leaves room for doubt that the database answers anybody. */
  boolean isAway() {
    return this == SILENT || this == UNREACHABLE || this == LOST || this == READ_ONLY;
  }

  /** Whether somebody should look after the database; the rest is only many at once. */
  boolean isFault() {
    return this != DEADLOCK && this != LOCK_TIMEOUT && this != MOVED;
  }

  /** How often it was the reason to try again. */
  Counter retries() {
    return counter("redvest.retries");
  }

  /** How often it was the reason to give up. */
  Counter refusals() {
    return counter("redvest.busy");
  }

  /** As it is called in metrics, health and the log. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The registries that the application adds hold what is counted here. */
  private Counter counter(String name) {
    return Metrics.counter(name, "cause", word());
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
