// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressBucketsTest {

  private long now = 1_000_000_000L;

  private final AddressBuckets buckets =
      new AddressBuckets(
          3,
          60,
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return now;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void a_burst_is_let_through_and_then_one_request_as_each_comes_free() {
    exhaust("192.0.2.1");
    assertThat(buckets.secondsUntilAllowed("192.0.2.1")).isEqualTo(1);
    now += Duration.ofSeconds(1).toNanos();
    assertThat(buckets.secondsUntilAllowed("192.0.2.1")).isZero();
    assertThat(buckets.secondsUntilAllowed("192.0.2.1")).isEqualTo(1);
  }

  @Test
  void one_address_does_not_use_up_what_another_has() {
    exhaust("192.0.2.1");
    assertThat(buckets.secondsUntilAllowed("192.0.2.2")).isZero();
  }

  @Test
  void the_addresses_of_one_home_are_one() {
    exhaust("2001:db8:1:2::1");
    assertThat(buckets.secondsUntilAllowed("2001:db8:1:2:ffff::9")).isPositive();
    assertThat(buckets.secondsUntilAllowed("2001:db8:1:3::1")).isZero();
  }

  @Test
  void what_a_proxy_calls_an_address_need_not_be_one() {
    exhaust("unknown:_secret");
    assertThat(buckets.secondsUntilAllowed("unknown:_secret")).isPositive();
    assertThat(buckets.secondsUntilAllowed("fe80::1%eth0")).isZero();
  }

  private void exhaust(String address) {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.secondsUntilAllowed(address)).isZero();
    }
  }
}
