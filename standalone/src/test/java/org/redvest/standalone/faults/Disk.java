// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.StandaloneProcess;

/** A small disk of its own, which only root can mount. */
record Disk(Path mounted) implements AutoCloseable {

  private static final String SIZE = "400m";
  private static final int[] BLOCKS = {1 << 20, 1 << 12, 1};

  static Optional<Disk> mount(Path at) throws Exception {
    Files.createDirectories(at);
    if (!run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", at.toString())) {
      return Optional.empty();
    }
    var disk = new Disk(at);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::leave, "unmount"));
    return Optional.of(disk);
  }

  /** Where this ends in the middle: as soon as nobody is left who writes there. */
  private void leave() {
    try {
      StandaloneProcess.awaitAll();
      run("umount", "--lazy", mounted.toString());
    } catch (Exception failed) {
      System.err.println(mounted + " stays mounted: " + failed);
    }
  }

  Path folder() throws IOException {
    return Files.createDirectories(mounted.resolve("data"));
  }

  /** To the last byte; whatever becomes free meanwhile is taken as well. */
  void fillFor(Duration time) throws Exception {
    var filling = mounted.resolve("filling");
    long end = System.nanoTime() + time.toNanos();
    try {
      while (System.nanoTime() < end) {
        fill(filling);
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } finally {
      Files.deleteIfExists(filling);
    }
  }

  private static void fill(Path file) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (var size : BLOCKS) {
        try {
          while (true) {
            channel.write(ByteBuffer.allocate(size));
          }
        } catch (IOException full) {
          // a smaller block may fit
        }
      }
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", mounted.toString());
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
