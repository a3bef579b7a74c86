// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

  private final AtomicBoolean there = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger back = new AtomicInteger();

  @Test
  void nobody_asks_while_nobody_doubts() {
    pulse(1).mustBeFelt();

    assertThat(asked).hasValue(0);
  }

  @Test
  void the_first_one_after_an_outage_ends_the_doubt() {
    var pulse = pulse(1);
    there.set(false);
    assertThatThrownBy(pulse::feel).satisfies(PulseTest::isUnreachable);
    there.set(true);

    pulse.mustBeFelt();
    pulse.mustBeFelt();

    assertThat(asked).hasValue(2);
    assertThat(back).hasValue(1);
  }

  /**
   * Each would keep a worker until the next answer, and the rest of the crowd would wait for it.
   */
  @Test
  void where_enough_wait_for_the_next_answer_the_others_are_told_the_last_one() {
    var pulse = pulse(0);
    there.set(false);
    assertThatThrownBy(pulse::feel).satisfies(PulseTest::isUnreachable);

    assertThatThrownBy(pulse::mustBeFelt)
        .isInstanceOf(StillAway.class)
        .satisfies(PulseTest::isUnreachable);
    assertThat(asked).hasValue(1);
  }

  /** A health check asks at any time, and what it finds may be of before. */
  @Test
  void who_came_while_it_was_being_asked_is_served_if_the_database_is_back() throws Exception {
    var answer = new CountDownLatch(1);
    var pulse =
        new Pulse(
            () -> {
              if (asked.incrementAndGet() == 1) {
                answer.await();
                throw new SQLException("refused", "08001");
              }
              return true;
            },
            back::incrementAndGet,
            1);
    pulse.doubt();
    pulse.asked().subscribe().with(_ -> {}, _ -> {});
    var served = new CompletableFuture<Void>();
    var request = Thread.ofPlatform().start(() -> complete(served, pulse));
    while (request.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    answer.countDown();

    assertThat(served).succeedsWithin(Duration.ofSeconds(10));
    assertThat(asked).hasValue(2);
  }

  private static void complete(CompletableFuture<Void> served, Pulse pulse) {
    try {
      pulse.mustBeFelt();
      served.complete(null);
    } catch (RuntimeException failed) {
      served.completeExceptionally(failed);
    }
  }

  @Test
  void who_only_wonders_asks_nothing_that_was_just_answered() {
    var pulse = pulse(1);
    pulse.feel();
    pulse.feel();

    assertThat(asked).hasValue(1);
  }

  private Pulse pulse(int waiting) {
    return new Pulse(
        () -> {
          asked.incrementAndGet();
          if (there.get()) {
            return true;
          }
          throw new SQLException("refused", "08001");
        },
        back::incrementAndGet,
        waiting);
  }

  private static void isUnreachable(Throwable failed) {
    assertThat(Contention.behind(failed)).hasValue(Contention.UNREACHABLE);
  }
}
