// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The folder in which everything is kept; held by one process at a time. */
final class DataFolder {

  private final Path path;

  /**
   * Kept open for the life of the process: closing it gives up the lock, as does any death of it.
   */
  @SuppressWarnings("UnusedVariable") // being reachable is its use
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder open(Path path) {
    try {
      PrivateFile.createFolder(path);
      var lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw Unstartable.because("the data folder " + path + " is in use by another RedVest");
      }
      return new DataFolder(path, lock);
    } catch (IOException failed) {
      throw Unstartable.because("the data folder " + path + " cannot be used: " + failed);
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  Secrets secrets() {
    return Secrets.in(path);
  }
}
