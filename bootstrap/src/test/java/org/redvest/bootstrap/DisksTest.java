// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.bootstrap.Disks.Room;

/** What is said of disks whose room is told. */
@Timeout(10)
class DisksTest {

  private static final long MEGABYTE = 1024 * 1024;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  void a_disk_that_is_nearly_full_is_named_with_what_is_left() {
    var disks = disks(new Room(41 * MEGABYTE, 500_000 * MEGABYTE));

    assertThat(disks.nearlyFull()).containsExactly("files: 41 MB left");
    assertThat(answer(disks).getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer(disks).getData().orElseThrow().toString()).contains("files: 41 MB left");
    awaitFree("files", 41.0 * MEGABYTE);
  }

  @Test
  void while_there_is_room_all_is_well() {
    var disks = disks(new Room(3000 * MEGABYTE, 500_000 * MEGABYTE));

    assertThat(disks.nearlyFull()).isEmpty();
    assertThat(answer(disks).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_folder_that_does_not_answer_has_a_figure_that_no_disk_has() throws Exception {
    var asked = new Semaphore(0);
    var answers = new LinkedBlockingQueue<Optional<Room>>();
    disks(
        Map.of("away", Path.of("away")),
        _ -> {
          asked.release();
          return taken(answers);
        });
    asked.acquire();
    assertThat(free("away")).isEqualTo(-1);
    assertThat(total("away")).isEqualTo(-1);

    answers.add(Optional.of(new Room(3000 * MEGABYTE, 500_000 * MEGABYTE)));
    awaitFree("away", 3000.0 * MEGABYTE);
    assertThat(free("away")).isEqualTo(3000.0 * MEGABYTE);

    answers.add(Optional.empty());
    awaitFree("away", -1);
  }

  /** Waits as long as a disk may that is elsewhere. */
  private static Optional<Room> taken(BlockingQueue<Optional<Room>> answers) {
    try {
      return answers.take();
    } catch (InterruptedException over) {
      throw new IllegalStateException(over);
    }
  }

  @Test
  void a_file_where_a_folder_should_be_is_told(@TempDir Path data) throws IOException {
    var file = Files.writeString(data.resolve("files"), "");
    var room = new Room(3000 * MEGABYTE, 500_000 * MEGABYTE);

    var wrong = answer(disks(room, file));

    assertThat(wrong.getStatus()).isEqualTo(Status.DOWN);
    assertThat(wrong.getData().orElseThrow().toString()).contains("cannot be written to: files");
    assertThat(answer(disks(room, data)).getStatus()).isEqualTo(Status.UP);
  }

  private Disks disks(Room files) {
    return disks(files, Path.of("files"));
  }

  private Disks disks(Room files, Path folder) {
    return disks(
        Map.of("files", folder, "away", Path.of("away")),
        of -> of.equals(folder) ? Optional.of(files) : Optional.empty());
  }

  private Disks disks(Map<String, Path> folders, Function<Path, Optional<Room>> rooms) {
    return new Disks(new TreeMap<>(folders), 2048 * MEGABYTE, rooms, metrics);
  }

  private static HealthCheckResponse answer(Disks disks) {
    return new DiskHealth(disks).call().await().atMost(Duration.ofSeconds(5));
  }

  /** The figure is found out apart. */
  private void awaitFree(String folder, double bytes) {
    while (free(folder) != bytes) {
      assertThat(Thread.interrupted()).as("still %s", free(folder)).isFalse();
      Thread.onSpinWait();
    }
  }

  private double free(String folder) {
    return metrics.get("redvest.disk.free").tag("folder", folder).gauge().value();
  }

  private double total(String folder) {
    return metrics.get("redvest.disk.total").tag("folder", folder).gauge().value();
  }
}
