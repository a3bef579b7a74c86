// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.access.ClientAddress;

class StrangersLimitTest {

  private static final ClientAddress FROM = new ClientAddress("192.0.2.1");

  private final StrangersLimit limit = new StrangersLimit(3, 1);

  @Test
  void a_refused_token_takes_what_a_request_without_one_would() {
    assertThat(limit.refused(FROM)).isZero();
    assertThat(limit.secondsUntilAnswered(FROM.text())).isZero();
    assertThat(limit.refused(FROM)).isZero();
    assertThat(limit.secondsUntilAnswered(FROM.text())).isPositive();
    assertThat(limit.refused(FROM)).isPositive();
  }

  /** Others behind the same address may send what they like. */
  @Test
  void what_has_expired_is_counted_apart_and_not_without_end() {
    for (int i = 0; i < 5; i++) {
      limit.refused(FROM);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(limit.secondsUntilExpired(FROM)).isZero();
      assertThat(limit.expired(FROM)).isZero();
    }
    assertThat(limit.secondsUntilExpired(FROM)).isPositive();
    assertThat(limit.expired(FROM)).isPositive();
  }

  @Test
  void what_failed_before_anybody_knew_who_sent_it_takes_what_any_request_would() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.failed(FROM)).isZero();
    }
    assertThat(limit.failed(FROM)).isPositive();
    assertThat(limit.secondsUntilAnswered(FROM.text())).isPositive();
    assertThat(limit.secondsUntilVerified(FROM)).isZero();
  }

  @Test
  void those_who_read_without_a_token_let_unknown_tokens_of_the_same_address_be_verified() {
    for (int i = 0; i < 10; i++) {
      limit.secondsUntilAnswered(FROM.text());
    }
    assertThat(limit.secondsUntilVerified(FROM)).isZero();
  }

  @Test
  void after_too_many_refused_ones_none_is_verified_from_there_and_all_from_elsewhere() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.secondsUntilVerified(FROM)).isZero();
      limit.refused(FROM);
    }
    assertThat(limit.secondsUntilVerified(FROM)).isPositive();
    assertThat(limit.secondsUntilVerified(new ClientAddress("192.0.2.2"))).isZero();
    assertThat(limit.secondsUntilVerified(null)).isZero();
  }
}
