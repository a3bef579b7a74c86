package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.redvest.shared.SharedRefusal;

class RetriesTest {

  private int tries;

  @Test
  void what_lost_a_lock_is_tried_again() {
    assertThat(Retries.call(failing(2, "40P01"))).isEqualTo("done");
    assertThat(tries).isEqualTo(3);
  }

  @Test
  void what_loses_its_lock_each_time_is_too_busy() {
    assertThatThrownBy(() -> Retries.call(failing(3, "55P03")))
        .isInstanceOfSatisfying(
            SharedRefusal.class,
            busy -> assertThat(busy.code()).isEqualTo(SharedRefusal.Code.BUSY));
    assertThat(tries).isEqualTo(3);
  }

  @Test
  void what_fails_otherwise_is_tried_once() {
    assertThatThrownBy(() -> Retries.call(failing(1, "23505")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).isEqualTo(1);
  }

  private Supplier<String> failing(int times, String state) {
    return () -> {
      if (++tries <= times) {
        throw new IllegalStateException(new SQLException("as the driver says", state));
      }
      return "done";
    };
  }
}
