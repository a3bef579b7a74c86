// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders that this process, or the database beside it, writes to, and the room left there. */
@Startup
@Singleton
class Disks {

  /** Of a small disk; else the limit would be more than all of it. */
  private static final int AT_MOST_A = 10;

  private static final long MEGABYTE = 1024 * 1024;

  private final Map<String, Path> folders;
  private final long leastFree;
  private final Function<Path, Optional<Room>> rooms;

  @Inject
  Disks(
      @ConfigProperty(name = "redvest.files.folder") Path files,
      @ConfigProperty(name = "redvest.checkpoints.folder") Path checkpoints,
      @ConfigProperty(name = "quarkus.log.file.enabled", defaultValue = "false") boolean logged,
      @ConfigProperty(name = "quarkus.log.file.path") Optional<Path> log,
      @ConfigProperty(name = "redvest.standalone.data") Optional<Path> data,
      @ConfigProperty(name = "redvest.disk.least-free-mb") long leastFreeMegabytes,
      MeterRegistry metrics) {
    this(
        folders(files, checkpoints, logged, log, data),
        leastFreeMegabytes * MEGABYTE,
        Disks::room,
        metrics);
  }

  /** With rooms that are told. */
  Disks(
      Map<String, Path> folders,
      long leastFree,
      Function<Path, Optional<Room>> rooms,
      MeterRegistry metrics) {
    this.folders = folders;
    this.leastFree = leastFree;
    this.rooms = rooms;
    folders.forEach((name, folder) -> measure(name, folder, metrics));
  }

  private static Map<String, Path> folders(
      Path files, Path checkpoints, boolean logged, Optional<Path> log, Optional<Path> data) {
    var folders = new TreeMap<String, Path>();
    folders.put("files", files);
    folders.put("checkpoints", checkpoints);
    log.filter(path -> logged)
        .map(path -> path.toAbsolutePath().getParent())
        .ifPresent(folder -> folders.put("log", folder));
    data.ifPresent(folder -> folders.put("data", folder));
    return folders;
  }

  /** A folder that does not answer holds up no scrape: it is told what was so before. */
  private void measure(String name, Path folder, MeterRegistry metrics) {
    var room = new Question<>(() -> rooms.apply(folder));
    var _ = room.known();
    Gauge.builder("redvest.disk.free", () -> known(room).map(Room::free).orElse(-1L))
        .baseUnit("bytes")
        .tag("folder", name)
        .register(metrics);
    Gauge.builder("redvest.disk.total", () -> known(room).map(Room::total).orElse(-1L))
        .baseUnit("bytes")
        .tag("folder", name)
        .register(metrics);
  }

  private static Optional<Room> known(Question<Optional<Room>> room) {
    return room.known().flatMap(found -> found);
  }

  /** What is nearly full, as the name of its folder and the megabytes that are left. */
  List<String> nearlyFull() {
    return folders.entrySet().stream()
        .flatMap(folder ->
            rooms.apply(folder.getValue()).filter(room -> room.isLessThan(leastFree)).stream()
                .map(room -> "%s: %d MB left".formatted(folder.getKey(), room.free() / MEGABYTE)))
        .toList();
  }

  /** The names of what is no folder, or none that takes anything. */
  List<String> unwritable() {
    return folders.entrySet().stream()
        .filter(folder -> !takesFiles(existing(folder.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean takesFiles(Path folder) {
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }

  private static Optional<Room> room(Path folder) {
    try {
      var store = Files.getFileStore(existing(folder));
      return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** A folder is made when it is first written to. */
  private static Path existing(Path folder) {
    var nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  record Room(long free, long total) {

    boolean isLessThan(long least) {
      return free < Math.min(least, total / AT_MOST_A);
    }
  }
}
