package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file in the making, beside the one that it will be: that one is there as a whole or not at all,
 * also after a power cut. One that is not finished is written over by the next.
 */
final class Draft implements AutoCloseable {

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private final OutputStream out;

  Draft(Path target) {
    this.target = target;
    this.path = target.resolveSibling(requireNonNull(target.getFileName()) + ".draft");
    try {
      this.channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  /** What was written so far. */
  byte[] bytes() {
    try {
      out.flush();
      return Files.readAllBytes(path);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  /** In the place of a file that was there before. */
  void finish() {
    try {
      out.flush();
      channel.force(true);
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  private UncheckedIOException unwritable(IOException failed) {
    return new UncheckedIOException(target + " cannot be written: " + failed, failed);
  }
}
