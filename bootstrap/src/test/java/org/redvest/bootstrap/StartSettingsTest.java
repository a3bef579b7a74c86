// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "8080, 8080, PT30S,       PT5S,       2048,           REDVEST_MANAGEMENT_PORT",
    "8080, 9000, PT0S,        PT5S,       2048,           REDVEST_DATABASE_PATIENCE",
    "8080, 9000, PT-5S,       PT5S,       2048,           REDVEST_DATABASE_PATIENCE",
    "8080, 9000, PT9999999H,  PT5S,       2048,           REDVEST_DATABASE_PATIENCE",
    "8080, 9000, PT30S,       PT-1S,      2048,           REDVEST_STOP_DELAY",
    "8080, 9000, PT30S,       PT1000000H, 2048,           REDVEST_STOP_DELAY",
    "8080, 9000, PT30S,       PT5S,       -5,             REDVEST_DISK_LEAST_FREE_MB",
    "8080, 9000, PT30S,       PT5S,       99999999999999, REDVEST_DISK_LEAST_FREE_MB",
  })
  void what_would_fail_whoever_comes_is_refused_by_its_name(
      int port, int management, Duration patience, Duration delay, long free, String name) {
    var settings = new StartSettings(port, management, patience, delay, free);

    assertThatThrownBy(settings::check).hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({"8080, 9000, PT30S, PT5S, 2048", "0, 0, PT0.2S, PT0S, 0"})
  void what_makes_sense_is_taken(
      int port, int management, Duration patience, Duration delay, long free) {
    var settings = new StartSettings(port, management, patience, delay, free);

    assertThatCode(settings::check).doesNotThrowAnyException();
  }
}
