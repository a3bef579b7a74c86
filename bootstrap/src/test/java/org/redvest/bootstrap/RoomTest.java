// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

  private static final long LEAST = 2048;

  @ParameterizedTest
  @CsvSource({
    "2047, 500000, true",
    "2048, 500000, false",
    // less than the limit, and more than a tenth of a small disk
    "50,   420,    false",
    "41,   420,    true",
    "0,    420,    true",
  })
  void a_disk_is_nearly_full(long free, long total, boolean nearlyFull) {
    assertThat(new Disks.Room(free, total).isLessThan(LEAST)).isEqualTo(nearlyFull);
  }
}
