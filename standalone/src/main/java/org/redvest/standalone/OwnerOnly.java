// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What others write into the data folder, the logs and the uploaded files, is nobody else's to read
 * either, wherever that folder lies.
 */
final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final DataFolder folder;

  OwnerOnly(DataFolder folder) {
    this.folder = folder;
  }

  /** Before anybody writes: a file that is there keeps its permissions. */
  void prepare() throws IOException {
    if (isKnownHere()) {
      make(folder.file("postgres.log"));
      PrivateFile.createFolder(folder.file("files"));
      Files.setPosixFilePermissions(folder.file("files"), FOLDER);
      keep();
    }
  }

  /** Again and again, for a log that is full goes on in a new file. */
  void keepOn() {
    Thread.ofPlatform()
        .daemon()
        .name("redvest-owner-only")
        .start(() -> {
          try {
            while (true) {
              keep();
              TimeUnit.SECONDS.sleep(1);
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void keep() {
    if (isKnownHere()) {
      try (var logs = Files.newDirectoryStream(folder.path(), "*.log*")) {
        for (var log : logs) {
          if (!Files.getPosixFilePermissions(log).equals(FILE)) {
            Files.setPosixFilePermissions(log, FILE);
          }
        }
      } catch (IOException notNow) {
        // it was renamed meanwhile; the next look finds it
      }
    }
  }

  private static void make(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    }
  }

  private boolean isKnownHere() {
    return folder.path().getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
