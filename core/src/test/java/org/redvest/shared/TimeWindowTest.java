// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

  private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void itEndsAfterItBegins() {
    Refused.with(SharedRefusal.TIME_WINDOW_INVALID, () -> new TimeWindow(TEN, TEN));
    Refused.with(SharedRefusal.TIME_WINDOW_INVALID, () -> new TimeWindow(TEN, NINE));
    Refused.with(SharedRefusal.TIME_WINDOW_INVALID, () -> new TimeWindow(TEN, TEN.plusNanos(999)));
  }

  @Test
  void itsEndIsOutside() {
    var window = new TimeWindow(NINE, TEN);

    assertThat(window.contains(NINE)).isTrue();
    assertThat(window.contains(TEN)).isFalse();
    assertThat(window.overlaps(new TimeWindow(TEN, ELEVEN))).isFalse();
    assertThat(window.overlaps(new TimeWindow(NINE, ELEVEN))).isTrue();
  }
}
