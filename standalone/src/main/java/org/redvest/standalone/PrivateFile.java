package org.redvest.standalone;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
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
      Files.writeString(draft, content);
      Files.move(draft, path, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
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
