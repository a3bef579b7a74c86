// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.transaction.RollbackException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.shared.Refusal;
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

  /** Refused, in recovery, too many, a standby, and a session that an administrator ended. */
  @ParameterizedTest
  @ValueSource(strings = {"08001", "57P03", "53300", "25006", "57P01", "08006"})
  void what_found_no_database_is_tried_again_for_a_moment(String state) {
    assertThat(Retries.call(failing(1, stated(state)))).isEqualTo("done");
    assertThat(tries).isEqualTo(2);
    assertBusy(failing(Integer.MAX_VALUE, stated(state)));
  }

  /** Who waits keeps a worker, and the crowd needs them. */
  @Test
  void where_enough_wait_for_a_database_the_next_one_is_told_at_once() {
    assertThatThrownBy(() -> Retries.call(failing(1, stated("08001")), new Semaphore(0)))
        .isInstanceOf(Refusal.class);
    assertThat(tries).isEqualTo(1);
  }

  /** Several waits for locks add up in a statement. */
  @Test
  void a_statement_that_took_too_long_is_tried_once_more() {
    assertThat(Retries.call(failing(1, stated("57014")))).isEqualTo("done");
    tries = 0;
    assertBusy(failing(2, stated("57014")));
    assertThat(tries).isEqualTo(2);
  }

  /** A full disk, and a broken one. */
  @ParameterizedTest
  @ValueSource(strings = {"53100", "58030"})
  void what_would_only_wait_again_is_tried_once(String state) {
    assertBusy(failing(1, stated(state)));
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void who_heard_nothing_has_waited_enough() {
    var silent = new SQLException("as the driver says", "08006", new SocketTimeoutException());
    assertBusy(failing(1, new IllegalStateException(silent)));
    assertThat(tries).isEqualTo(1);
    assertThat(count("redvest.busy", "silent")).isEqualTo(1);
  }

  /** Nobody knows whether it was done. */
  @Test
  void what_was_lost_while_it_was_committed_is_not_done_again() {
    assertBusy(failing(1, new OpenEnded(stated("08006"))));
    assertThat(tries).isEqualTo(1);
    assertThat(count("redvest.busy", "lost")).isEqualTo(1);
  }

  @Test
  void what_could_not_be_committed_is_a_loss_although_nobody_says_why() {
    var failed = new IllegalStateException(new RollbackException());
    assertBusy(failing(1, new OpenEnded(failed)));
    assertThat(count("redvest.busy", "lost")).isEqualTo(1);
  }

  /** The reason may hang beside a failed rollback. */
  @Test
  void what_is_behind_is_found_beside_as_well() {
    var failed = new IllegalStateException("could not roll back");
    failed.addSuppressed(stated("53100"));
    assertBusy(failing(1, failed));
    assertThat(count("redvest.busy", "disk_full")).isEqualTo(1);
  }

  @Test
  void what_was_ended_in_its_midst_is_too_busy_whatever_it_says() {
    assertBusy(failing(1, new OutOfTime(new IllegalStateException("PreparedStatement is closed"))));
    assertThat(count("redvest.busy", "transaction_timeout")).isEqualTo(1);
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
            Refusal.class, busy -> assertThat(busy.code()).isEqualTo(SharedRefusal.BUSY));
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
