// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database is there, asked beside the pool that requests go through: so it is told too
 * when all of that pool wait for an answer.
 */
@Singleton
class Pulse {

  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** That it answered within this time is good enough for who only wonders. */
  private static final Duration WELL_FOR = Duration.ofMillis(250);

  /** Longer than it takes to find out again, so that a crowd never all waits for that. */
  private static final Duration AWAY_FOR = Duration.ofSeconds(2);

  /** Few enough to leave most workers to those who can be answered at once. */
  private static final int WAITING = 20;

  private final Question<Boolean> question;
  private final Runnable back;
  private final Semaphore hopes;
  private volatile boolean doubted;
  private volatile @Nullable Felt felt;

  /**
   * What was found out last.
   *
   * @param failure null where it answered
   */
  private record Felt(@Nullable Throwable failure, long at) {

    static Felt now(@Nullable Throwable failure) {
      return new Felt(failure, System.nanoTime());
    }

    boolean isFresh() {
      var lasting = failure == null ? WELL_FOR : AWAY_FOR;
      return System.nanoTime() - at < lasting.toNanos();
    }
  }

  @Inject
  Pulse(@DataSource("numbers") AgroalDataSource beside, AgroalDataSource pool) {
    // the connections that were idle meanwhile are dead, or are half open; nobody is to try them
    this(() -> ask(beside), () -> pool.flush(AgroalDataSource.FlushMode.IDLE), WAITING);
  }

  /**
   * @param back what is to be done when it answers again
   * @param waiting how many wait for an answer where there was none a moment ago
   */
  Pulse(Callable<Boolean> asking, Runnable back, int waiting) {
    this.question = new Question<>(asking);
    this.back = back;
    this.hopes = new Semaphore(waiting);
  }

  /** Somebody was let down: the next ones ask before they begin. */
  void doubt() {
    doubted = true;
  }

  /**
   * Fails where the database was away just now and still is; costs nothing elsewhere. Who came
   * while it was being asked may be told of a moment before, and asks once more: nobody has waited
   * for anything yet.
   */
  void mustBeFelt() {
    if (!doubted) {
      return;
    }
    var beganBefore = question.isOpen();
    try {
      feel();
    } catch (RuntimeException failed) {
      if (!beganBefore || failed instanceof StillAway) {
        throw failed;
      }
      feel();
    }
  }

  /**
   * Fails where the database does not answer. As long as that is fresh, a few wait for the next
   * answer, for the first one after an outage is to be served; the others are told at once, or the
   * workers would all wait while a crowd is owed its 503.
   */
  void feel() {
    var last = felt;
    if (last == null || !last.isFresh()) {
      await();
    } else if (last.failure() != null) {
      hope(last.failure());
    } else if (doubted) {
      await();
    }
  }

  private void hope(Throwable failure) {
    if (!hopes.tryAcquire()) {
      throw new StillAway(failure);
    }
    try {
      await();
    } finally {
      hopes.release();
    }
  }

  private void await() {
    asked().await().indefinitely();
  }

  /** The answer, which comes within {@link Question#LONGEST}. */
  Uni<Boolean> asked() {
    return question.answer().onFailure().invoke(this::lost).onItem().invoke(this::trust);
  }

  private void lost(Throwable failure) {
    felt = Felt.now(failure);
    doubt();
  }

  private synchronized void trust() {
    felt = Felt.now(null);
    if (doubted) {
      doubted = false;
      back.run();
      Faults.over();
    }
  }

  private static boolean ask(AgroalDataSource beside) throws SQLException {
    try {
      return select(beside);
    } catch (SQLException failed) {
      var why = Contention.behind(failed);
      if (why.filter(Contention.NO_CONNECTION::equals).isPresent()) {
        // of two, of which numbers take one: whoever has both waits for the same server
        throw new NoAnswer();
      }
      if (why.filter(Contention.LOST::equals).isEmpty()) {
        throw failed;
      }
      // that was a connection of before; a new one knows
      return select(beside);
    }
  }

  private static boolean select(AgroalDataSource beside) throws SQLException {
    try (var connection = beside.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select pg_is_in_recovery()")) {
        row.next();
        if (row.getBoolean(1)) {
          throw new SQLException("the database is a standby", "25006");
        }
        return true;
      }
    }
  }
}
