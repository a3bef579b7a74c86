// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Test
  void theClockActsWhenTheTimeIsOver() {
    assertThat(Deadline.of(Duty.VERIFY, NOW, TWO_DAYS))
        .isEqualTo(new Deadline(Duty.VERIFY, NOW.plus(TWO_DAYS), NOW.plus(TWO_DAYS)));
  }

  @Test
  void aTeamHasTwiceTheTimeBeforeTheClockActs() {
    assertThat(Deadline.doubled(Duty.START, NOW, TWO_DAYS))
        .isEqualTo(new Deadline(Duty.START, NOW.plus(TWO_DAYS), NOW.plus(Duration.ofDays(4))));
  }

  @Test
  void whatIsOnlyWatchedIsNeverTheClocks() {
    assertThat(Deadline.watched(Duty.CALL_BACK, NOW, TWO_DAYS).firesAt()).isNull();
  }
}
