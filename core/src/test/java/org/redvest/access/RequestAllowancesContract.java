// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.access.RequestAllowances.Lease;

/** What every keeper of allowances must do. */
public abstract class RequestAllowancesContract {

  /** One a second, ten at once. */
  private static final Allowance TEN = new Allowance(Allowance.Kind.REQUESTS, 10, 60);

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00.123456Z");

  private final Account account = someone();

  protected abstract RequestAllowances allowances();

  protected static Account someone() {
    return new Account("issuer", UUID.randomUUID().toString());
  }

  @Test
  void what_is_taken_is_gone_for_whoever_asks_next() {
    assertThat(lease(4, NOW)).isEqualTo(new Lease(4, 6));
    assertThat(lease(4, NOW)).isEqualTo(new Lease(4, 2));
  }

  @Test
  void of_what_is_wanted_as_much_is_granted_as_is_left() {
    lease(8, NOW);
    assertThat(lease(8, NOW)).isEqualTo(new Lease(2, 0));
    assertThat(lease(8, NOW)).isEqualTo(new Lease(0, 0));
  }

  @Test
  void it_comes_back_one_by_one_and_never_more_than_the_whole() {
    lease(10, NOW);
    assertThat(lease(10, NOW.plusMillis(999)).granted()).isZero();
    assertThat(lease(10, NOW.plusSeconds(3)).granted()).isEqualTo(3);
    assertThat(lease(99, NOW.plus(Duration.ofDays(3))).granted()).isEqualTo(10);
  }

  @Test
  void more_than_the_whole_is_never_granted_at_first() {
    assertThat(lease(99, NOW)).isEqualTo(new Lease(10, 0));
  }

  @Test
  void a_replica_whose_clock_is_behind_takes_from_the_same() {
    lease(10, NOW);
    assertThat(lease(1, NOW.minusSeconds(2)).granted()).isZero();
    assertThat(lease(1, NOW.plusSeconds(1)).granted()).isEqualTo(1);
  }

  @Test
  void accounts_and_kinds_do_not_take_from_each_other() {
    lease(10, NOW);
    assertThat(allowances().lease(someone(), TEN, 10, NOW).granted()).isEqualTo(10);
    var commands = new Allowance(Allowance.Kind.COMMANDS, 3, 60);
    assertThat(allowances().lease(account, commands, 10, NOW)).isEqualTo(new Lease(3, 0));
  }

  @Test
  void a_smaller_allowance_than_before_grants_nothing_until_that_is_made_up_for() {
    lease(10, NOW);
    var smaller = new Allowance(Allowance.Kind.REQUESTS, 2, 60);
    assertThat(allowances().lease(account, smaller, 1, NOW.plusSeconds(1)).granted()).isZero();
    assertThat(allowances().lease(account, smaller, 1, NOW.plusSeconds(9)).granted()).isEqualTo(1);
  }

  private Lease lease(int wanted, Instant now) {
    return allowances().lease(account, TEN, wanted, now);
  }
}
