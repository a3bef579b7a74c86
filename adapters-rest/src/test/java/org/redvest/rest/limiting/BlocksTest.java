// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances;
import org.redvest.memory.access.MemoryRequestAllowances;

class BlocksTest {

  /** Blocks of ten. */
  private static final Allowance HUNDRED = new Allowance(Allowance.Kind.REQUESTS, 100, 60);

  private static final Account ACCOUNT = new Account("issuer", "somebody");

  private long nanos = 1_000_000_000L;
  private final List<Integer> leases = new ArrayList<>();
  private boolean away;

  private final RequestAllowances shared =
      new RequestAllowances() {
        private final RequestAllowances memory = new MemoryRequestAllowances();

        @Override
        public Lease lease(Account account, Allowance allowance, int wanted, Instant now) {
          leases.add(wanted);
          if (away) {
            throw new IllegalStateException("away");
          }
          return memory.lease(account, allowance, wanted, Instant.EPOCH.plusNanos(nanos));
        }
      };

  private final Blocks one = replica(Runnable::run);
  private final Blocks other = replica(Runnable::run);

  private Blocks replica(Executor beside) {
    return new Blocks(
        HUNDRED,
        shared,
        beside,
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return nanos;
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        });
  }

  @Test
  void hardly_any_request_asks_for_more() {
    assertThat(through(one, 100)).isEqualTo(100);
    assertThat(leases).hasSizeBetween(10, 20);
  }

  @Test
  void a_few_requests_ask_for_none() {
    assertThat(through(one, 4)).isEqualTo(4);
    assertThat(leases).isEmpty();
  }

  @Test
  void two_replicas_give_out_one_allowance_and_what_they_trust_with() {
    int through = 0;
    for (int i = 0; i < 200; i++) {
      through += through(one, 1) + through(other, 1);
    }
    assertThat(through).isBetween(100, 120);
  }

  @Test
  void who_has_none_left_waits_and_comes_in_as_each_comes_free() {
    int first = through(one, 200);
    assertThat(first).isBetween(100, 110);
    int wait = one.take(ACCOUNT).waitSeconds();
    assertThat(wait).isPositive();
    nanos += Duration.ofSeconds(wait).toNanos();
    assertThat(one.take(ACCOUNT).waitSeconds()).isZero();
    nanos += Duration.ofMinutes(1).toNanos();
    assertThat(first + 1 + through(one, 200)).isLessThanOrEqualTo(110 + wait + 60);
  }

  @Test
  void it_says_how_many_are_left() {
    assertThat(one.take(ACCOUNT).requests()).isEqualTo(99);
    through(one, 49);
    assertThat(one.take(ACCOUNT).requests()).isEqualTo(49);
    through(other, 30);
    through(one, 10);
    assertThat(one.take(ACCOUNT).requests()).isBetween(0, 20);
  }

  @Test
  void what_is_given_back_was_never_taken() {
    for (int i = 0; i < 500; i++) {
      assertThat(one.take(ACCOUNT).waitSeconds()).isZero();
      one.giveBack(ACCOUNT);
    }
  }

  @Test
  void where_the_others_cannot_be_asked_each_gives_out_its_own_and_nobody_asks_for_a_while() {
    away = true;
    assertThat(through(one, 200)).isEqualTo(100);
    assertThat(leases).hasSize(1);

    away = false;
    nanos += Duration.ofMinutes(2).toNanos();
    assertThat(through(one, 50)).isEqualTo(50);
    assertThat(leases).hasSizeGreaterThan(2);
  }

  @Test
  void nobody_waits_for_an_answer() {
    var waiting = new ArrayDeque<Runnable>();
    var slow = replica(waiting::add);
    assertThat(through(slow, 150)).isEqualTo(100);
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(leases).hasSize(1);
  }

  private static int through(Blocks blocks, int requests) {
    int through = 0;
    for (int i = 0; i < requests; i++) {
      through += blocks.take(ACCOUNT).waitSeconds() == 0 ? 1 : 0;
    }
    return through;
  }
}
