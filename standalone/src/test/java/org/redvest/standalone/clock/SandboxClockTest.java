// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.standalone.PrivateFile;

@Timeout(60)
class SandboxClockTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private final Clock real = Clock.fixed(NOW, ZoneOffset.UTC);
  private final PrivateFile file;

  SandboxClockTest(@TempDir Path folder) {
    file = new PrivateFile(folder.resolve("clock-offset"));
  }

  @Test
  void moves_at_once_follow_each_other() throws Exception {
    var clock = new SandboxClock(real, file);
    Callable<Boolean> minute = () -> clock.move(now -> now.plus(Duration.ofMinutes(1)));
    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(Collections.nCopies(200, minute)))
          .extracting(Future::get)
          .containsOnly(true);
    }
    assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(200)));
    assertThat(new SandboxClock(real, file).instant()).isEqualTo(clock.instant());
  }

  @Test
  void it_goes_neither_back_nor_too_far() {
    var clock = new SandboxClock(real, file);

    assertThat(clock.move(now -> now)).isFalse();
    assertThat(clock.move(now -> Instant.parse("2100-01-01T00:00:01Z"))).isFalse();
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PT", "26 hours"})
  void what_is_no_offset_is_named(String text) {
    file.write(text);

    assertThatThrownBy(() -> new SandboxClock(real, file))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageContaining("clock-offset");
  }
}
