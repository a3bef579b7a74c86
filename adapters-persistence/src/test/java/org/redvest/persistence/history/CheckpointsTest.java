// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.order.OrderTables;

/** Whoever writes checkpoints remembers which ones there were. */
class CheckpointsTest {

  private static final Instant FIRST = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theNewestThatWasTakenAwayIsMissedAndNotReplaced(@TempDir Path path) {
    var folder = new CheckpointFolder(path);
    OrderTables.within(session -> {
      var checkpoints = new Checkpoints(TestSessions.sql(session), OrderTables.sealing(), folder);
      assertThat(checkpoints.newest()).isEmpty();
      assertThat(checkpoints.write(List.of(), FIRST, HOUR, Supplier::get)).isTrue();
      assertThat(checkpoints.write(List.of(), FIRST.plus(HOUR), HOUR, Supplier::get)).isTrue();
      assertThat(checkpoints.newest()).contains(FIRST.plus(HOUR));

      var kept = gone(folder.files().getLast());
      assertThat(checkpoints.newest()).isEmpty();
      assertThatThrownBy(() ->
              checkpoints.write(List.of(), FIRST.plus(HOUR.multipliedBy(2)), HOUR, Supplier::get))
          .hasMessageContaining("2");
      assertThat(folder.files()).hasSize(1);

      back(path.resolve("checkpoint-0000000002.txt"), kept);
      assertThat(checkpoints.newest()).contains(FIRST.plus(HOUR));
      assertThat(
              checkpoints.write(List.of(), FIRST.plus(HOUR.multipliedBy(2)), HOUR, Supplier::get))
          .isTrue();
      return true;
    });
  }

  /** It may stand still, and who waits for it must hold neither a lock nor a connection. */
  @Test
  void theFolderIsAskedWhileNoTransactionWaits(@TempDir Path path) {
    OrderTables.within(session -> {
      var checkpoints =
          new Checkpoints(
              TestSessions.sql(session), OrderTables.sealing(), new CheckpointFolder(path));
      Checkpoints.Reading inTheTransaction =
          work -> {
            var heads = work.get();
            assertThat(path).isEmptyDirectory();
            return heads;
          };
      assertThat(checkpoints.write(List.of(), FIRST, HOUR, inTheTransaction)).isTrue();
      assertThat(path).isDirectoryNotContaining("glob:**.draft");
      return true;
    });
  }

  @Test
  void ofTwoReplicasThatWriteTheSameOneTheFirstCounts(@TempDir Path path) {
    var folder = new CheckpointFolder(path);
    OrderTables.within(session -> {
      var slow = new Checkpoints(TestSessions.sql(session), OrderTables.sealing(), folder);
      var fast = new Checkpoints(TestSessions.sql(session), OrderTables.sealing(), folder);
      var written = new ArrayList<byte[]>();
      assertThat(
              slow.write(
                  List.of(),
                  FIRST,
                  HOUR,
                  work -> {
                    assertThat(fast.write(List.of(), FIRST.plus(HOUR), HOUR, Supplier::get))
                        .isTrue();
                    written.add(Checkpoint.bytes(folder.files().getFirst()));
                    return work.get();
                  }))
          .isFalse();

      assertThat(folder.files())
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(written.getFirst()));
      assertThat(path).isDirectoryNotContaining("glob:**.draft");
      assertThat(slow.newest()).contains(FIRST.plus(HOUR));
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
