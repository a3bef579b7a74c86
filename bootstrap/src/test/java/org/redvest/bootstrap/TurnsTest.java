// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MeterRegistry counted = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> through = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final AtomicBoolean hurried = new AtomicBoolean();

  @BeforeEach
  void listen() {
    Metrics.addRegistry(counted);
  }

  @AfterEach
  void end() {
    enough.countDown();
    threads.shutdown();
    Metrics.removeRegistry(counted);
    Metrics.globalRegistry.clear();
  }

  /** He asks after a while, and another one comes while he does. */
  @Test
  void who_looks_whether_the_database_is_there_keeps_his_place() throws Exception {
    var asks = new CountDownLatch(1);
    var another = new CountDownLatch(1);
    var turns =
        turns(() -> {
          asks.countDown();
          another.await();
          return true;
        });
    takeTheOnlyTurn(turns);
    var first = waiting(turns, "first");
    asks.await();
    var second = submitted(turns, "second");
    awaitLength(2);
    another.countDown();
    awaitLength(2);
    enough.countDown();

    first.get();
    second.get();
    assertThat(through).containsExactly("first", "second");
  }

  @Test
  void who_waits_while_the_database_is_away_waits_no_longer() throws Exception {
    var turns =
        turns(() -> {
          throw new SQLException("refused", "08001");
        });
    takeTheOnlyTurn(turns);

    assertThatThrownBy(() -> turns.take(() -> "never"))
        .satisfies(
            failed -> assertThat(Contention.behind(failed)).hasValue(Contention.UNREACHABLE));
    assertThat(length()).isZero();
  }

  /** The turn is free because the one who had it waited in vain. */
  @Test
  void who_gets_the_turn_of_somebody_let_down_asks_before_he_begins() throws Exception {
    var away = new AtomicBoolean();
    var turns =
        turns(() -> {
          if (away.get()) {
            throw new SQLException("nothing came", "08001");
          }
          return true;
        });
    var letDown =
        threads.submit(() ->
            turns.take(() -> {
              begun.countDown();
              awaitEnough();
              throw new IllegalStateException(new SQLException("lost", "08006"));
            }));
    begun.await();
    var next = waiting(turns, "next");
    away.set(true);
    enough.countDown();

    assertThatThrownBy(letDown::get).hasRootCauseMessage("lost");
    assertThatThrownBy(next::get).hasRootCauseMessage("nothing came");
    assertThat(through).isEmpty();
  }

  /** What would be cut off with the process is answered while there is time. */
  @Test
  void who_waits_when_the_process_is_about_to_end_is_told() throws Exception {
    var turns = turns(() -> true);
    takeTheOnlyTurn(turns);
    hurried.set(true);

    assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(NoTurn.class);
    assertThat(length()).isZero();
  }

  @Test
  void the_turn_of_who_gave_up_is_nobodys() throws Exception {
    var turns = turns(() -> true);
    takeTheOnlyTurn(turns);
    hurried.set(true);
    assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(NoTurn.class);
    enough.countDown();

    assertThat(submitted(turns, "next").get()).isEqualTo("next");
  }

  private Turns turns(Callable<Boolean> pulse) {
    return new Turns(1, PATIENCE, new Pulse(pulse, () -> {}, 20), hurried::get);
  }

  private void takeTheOnlyTurn(Turns turns) throws InterruptedException {
    var _ =
        threads.submit(() ->
            turns.take(() -> {
              begun.countDown();
              awaitEnough();
              return "";
            }));
    begun.await();
  }

  private void awaitEnough() {
    try {
      enough.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Future<String> waiting(Turns turns, String who) throws InterruptedException {
    var sent = submitted(turns, who);
    awaitLength(1);
    return sent;
  }

  private Future<String> submitted(Turns turns, String who) {
    return threads.submit(() ->
        turns.take(() -> {
          through.add(who);
          return who;
        }));
  }

  private void awaitLength(int length) throws InterruptedException {
    while (length() != length) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private double length() {
    return counted.get("redvest.turns.waiting").gauge().value();
  }
}
