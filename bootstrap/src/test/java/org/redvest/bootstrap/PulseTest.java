package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
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
