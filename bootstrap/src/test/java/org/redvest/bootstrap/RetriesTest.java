package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.StartOver;

class RetriesTest {

  private int tries;

  private final MeterRegistry counted = new SimpleMeterRegistry();

  @BeforeEach
  void listen() {
    Metrics.addRegistry(counted);
  }

  @AfterEach
  void stopListening() {
    Metrics.removeRegistry(counted);
  }

  @Test
  void what_lost_a_lock_is_tried_again_three_times() {
    assertThat(Retries.call(failing(3, stated("40P01")))).isEqualTo("done");
    assertThat(tries).isEqualTo(4);
    assertThat(count("redvest.retries", "deadlock")).isEqualTo(3);
  }

  @Test
  void what_loses_its_lock_each_time_is_too_busy() {
    assertBusy(failing(4, stated("55P03")));
    assertThat(tries).isEqualTo(4);
    assertThat(count("redvest.retries", "lock_timeout")).isEqualTo(3);
    assertThat(count("redvest.busy", "lock_timeout")).isEqualTo(1);
  }

  @Test
  void what_has_to_start_over_does() {
    assertThat(Retries.call(failing(1, new StartOver()))).isEqualTo("done");
    assertThat(count("redvest.retries", "moved")).isEqualTo(1);
  }

  @Test
  void what_got_no_connection_has_waited_enough() {
    assertBusy(
        failing(1, new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
    assertThat(tries).isEqualTo(1);
    assertThat(count("redvest.busy", "no_connection")).isEqualTo(1);
  }

  @Test
  void what_fails_otherwise_is_tried_once() {
    assertThatThrownBy(() -> Retries.call(failing(1, stated("23505"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).isEqualTo(1);
  }

  private static void assertBusy(Supplier<String> thing) {
    assertThatThrownBy(() -> Retries.call(thing))
        .isInstanceOfSatisfying(
            SharedRefusal.class,
            busy -> assertThat(busy.code()).isEqualTo(SharedRefusal.Code.BUSY));
  }

  private double count(String name, String cause) {
    return counted.get(name).tag("cause", cause).counter().count();
  }

  private static RuntimeException stated(String state) {
    return new IllegalStateException(new SQLException("as the driver says", state));
  }

  private Supplier<String> failing(int times, RuntimeException failure) {
    return () -> {
      if (++tries <= times) {
        throw failure;
      }
      return "done";
    };
  }
}
