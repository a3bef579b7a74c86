package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.persistence.order.OrderTables;

/** Whoever writes checkpoints remembers which ones there were. */
class CheckpointsTest {

  private static final Instant FIRST = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theNewestThatWasTakenAwayIsMissedAndNotReplaced(@TempDir Path path) {
    var folder = new CheckpointFolder(path);
    OrderTables.within(session -> {
      var checkpoints = new Checkpoints(session, OrderTables.sealing(), folder);
      assertThat(checkpoints.newest()).isEmpty();
      assertThat(checkpoints.write(List.of(), FIRST, HOUR)).isTrue();
      assertThat(checkpoints.write(List.of(), FIRST.plus(HOUR), HOUR)).isTrue();
      assertThat(checkpoints.newest()).contains(FIRST.plus(HOUR));

      var kept = gone(folder.files().getLast());
      assertThat(checkpoints.newest()).isEmpty();
      assertThatThrownBy(() -> checkpoints.write(List.of(), FIRST.plus(HOUR.multipliedBy(2)), HOUR))
          .hasMessageContaining("2");
      assertThat(folder.files()).hasSize(1);

      back(path.resolve("checkpoint-0000000002.txt"), kept);
      assertThat(checkpoints.newest()).contains(FIRST.plus(HOUR));
      assertThat(checkpoints.write(List.of(), FIRST.plus(HOUR.multipliedBy(2)), HOUR)).isTrue();
      return true;
    });
  }

  private static byte[] gone(Path file) {
    var bytes = Checkpoint.bytes(file);
    assertThat(file.toFile().delete()).isTrue();
    return bytes;
  }

  private static void back(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }
}
