// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NudgesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void areCountedByTheDay() {
    var twice = Nudges.NONE.again(MONDAY).again(MONDAY);

    assertThat(Nudges.NONE.on(MONDAY)).isZero();
    assertThat(twice.on(MONDAY)).isEqualTo(2);
    assertThat(twice.on(MONDAY.plusDays(1))).isZero();
    assertThat(twice.again(MONDAY.plusDays(1)).on(MONDAY.plusDays(1))).isEqualTo(1);
  }
}
