// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.redvest.file.FileId;
import org.redvest.file.out.FileStore;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * A folder that all replicas share: {@code 320700/7f/<id>}. Names come from ids alone. What is
 * written is on the disk before it has its name, and is never written again.
 */
final class FolderFileStore implements FileStore {

  private static final Logger LOG = Logger.getLogger(FolderFileStore.class);

  private static final String DRAFT = ".draft";

  private final Path root;

  /** Made where it is not there yet; a place that cannot be written to stops the start. */
  FolderFileStore(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root);
      Files.delete(Files.createTempFile(root, "probe", DRAFT));
    } catch (IOException failed) {
      throw new IllegalStateException("redvest.files.folder cannot be written to: " + root, failed);
    }
  }

  @Override
  public void put(FileId id, byte[] bytes) {
    var target = path(id);
    try {
      var folder = Files.createDirectories(target.getParent());
      // createTempFile gives 0600 where the file system knows permissions
      var draft = Files.createTempFile(folder, "", DRAFT);
      try {
        write(draft, bytes);
        Files.move(draft, target, ATOMIC_MOVE);
        force(folder);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failed) {
      // no room, or the folder's server is away: nothing that whoever uploads did wrong
      throw busy("written", failed);
    }
  }

  private static Refusal busy(String what, IOException failed) {
    LOG.errorf("a file could not be %s: %s", what, failed);
    return SharedRefusal.BUSY.refusal();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** So that the name, too, survives a power cut; Windows knows no such thing. */
  private static void force(Path folder) {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // the bytes themselves are safe
    }
  }

  @Override
  public Optional<byte[]> get(FileId id) {
    try {
      return Optional.of(Files.readAllBytes(path(id)));
    } catch (NoSuchFileException none) {
      if (Files.isDirectory(root)) {
        return Optional.empty();
      }
      // all of them are away, and none is lost
      throw busy("read", none);
    } catch (IOException failed) {
      throw busy("read", failed);
    }
  }

  @Override
  public void remove(FileId id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** By the instant in the id, so that the product's clock decides and not the disk's. */
  @Override
  public List<FileId> putBefore(Instant instant) {
    try (Stream<Path> all = Files.walk(root, 3)) {
      return all.flatMap(FolderFileStore::named)
          .filter(id -> madeAt(id).isBefore(instant))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<FileId> named(Path path) {
    try {
      var name = path.getFileName().toString();
      return name.length() == 36 ? Stream.of(new FileId(UUID.fromString(name))) : Stream.empty();
    } catch (IllegalArgumentException notOurs) {
      return Stream.empty();
    }
  }

  private static Instant madeAt(FileId id) {
    return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16);
  }

  private Path path(FileId id) {
    var name = id.value().toString();
    return root.resolve(Integer.toString(id.city().code()))
        .resolve(name.substring(name.length() - 2))
        .resolve(name);
  }
}
