// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A small file that only its owner may read and that is never seen half written. */
public final class PrivateFile {

  private final Path path;

  public PrivateFile(Path path) {
    this.path = path;
  }

  public boolean exists() {
    return Files.exists(path);
  }

  public String read() {
    try {
      return Files.readString(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public void write(String content) {
    try {
      var folder = Files.createDirectories(path.toAbsolutePath().getParent());
      // createTempFile gives 0600 where the file system knows permissions.
      var draft = Files.createTempFile(folder, path.getFileName().toString(), ".new");
      try {
        write(draft, content);
        Files.move(draft, path, ATOMIC_MOVE, REPLACE_EXISTING);
        force(folder);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** On the disk before it has its name: a power cut would leave the name without the content. */
  private static void write(Path draft, String content) throws IOException {
    try (var channel = FileChannel.open(draft, WRITE)) {
      var left = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
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
      // the content itself is safe
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A folder that only its owner may enter, where the file system knows permissions. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createDirectories(folder);
    }
  }
}
