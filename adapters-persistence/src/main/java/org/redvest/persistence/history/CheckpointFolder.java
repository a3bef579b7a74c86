package org.redvest.persistence.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The folder of checkpoints, outside the database and shared by all replicas. Files are added, and
 * never changed or taken away.
 */
public record CheckpointFolder(Path path) {

  /** Every checkpoint, the oldest first. */
  List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches("checkpoint-[0-9]{10}\\.txt"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the checkpoints cannot be listed", unreadable);
    }
  }

  Optional<Path> newest() {
    var files = files();
    return files.isEmpty() ? Optional.empty() : Optional.of(files.getLast());
  }

  /** Is there as a whole or not at all, also after a power cut. */
  void add(long number, byte[] file) {
    var name = "checkpoint-%010d.txt".formatted(number);
    var target = path.resolve(name);
    var draft = path.resolve(name + ".draft");
    try {
      Files.createDirectories(path);
      if (Files.exists(target)) {
        throw new IllegalStateException(target + " is there already");
      }
      try (var channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        for (var rest = ByteBuffer.wrap(file); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("a checkpoint cannot be written to " + path, unwritable);
    }
  }
}
