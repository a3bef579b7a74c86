// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** The next one, to be written and finished. */
  Draft draft(long number) {
    var target = path.resolve("checkpoint-%010d.txt".formatted(number));
    try {
      Files.createDirectories(path);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("a checkpoint cannot be written to " + path, unwritable);
    }
    return new Draft(target);
  }
}
