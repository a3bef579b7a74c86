// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file in the making, beside the one that it will be: that one is there as a whole or not at all,
 * also after a power cut. Its name is its own, so that two who make the same do not write into one.
 */
final class Draft implements AutoCloseable {

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private final OutputStream out;

  Draft(Path target) {
    this.target = target;
    this.path =
        target.resolveSibling(
            requireNonNull(target.getFileName()) + "." + UUID.randomUUID() + ".draft");
    try {
      this.channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  void write(byte[] text) {
    try {
      out.write(text);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  /** Takes its place, unless another file has it; returns whether it did. */
  boolean isFirst() {
    try {
      force();
      takePlace();
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  /** By a second name, which two cannot give at once; by a new one where a folder has no second. */
  private void takePlace() throws IOException {
    try {
      Files.createLink(target, path);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noSecondName) {
      Files.move(path, target);
    }
  }

  /** In the place of a file that was there before. */
  void finish() {
    try {
      force();
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  private void force() throws IOException {
    out.flush();
    channel.force(true);
  }

  /** What was not finished leaves nothing behind. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  private UncheckedIOException unwritable(IOException failed) {
    return new UncheckedIOException(target + " cannot be written: " + failed, failed);
  }
}
