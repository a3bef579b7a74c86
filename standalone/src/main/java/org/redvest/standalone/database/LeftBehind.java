// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The server of an earlier start that was killed and could not stop it, or only its pid file. The
 * folder's lock is held, so nobody else uses this data.
 */
final class LeftBehind {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Path data;
  private final Path pidFile;
  private final Path commandLine;

  LeftBehind(Path data) {
    this.data = data;
    this.pidFile = data.resolve("postmaster.pid");
    this.commandLine = data.resolve("postmaster.opts");
  }

  void stop() {
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      postmaster().ifPresent(LeftBehind::stop);
      // PostgreSQL refuses to start while some other process happens to have the old number.
      Files.deleteIfExists(pidFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether there is a server. */
  boolean runs() {
    try {
      return postmaster().isPresent();
    } catch (NoSuchFileException ended) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The program that the last server was, by the line that PostgreSQL keeps to start it again. */
  Path program() throws IOException {
    return Path.of(Files.readString(commandLine).replaceFirst("(?s) \".*", ""));
  }

  /**
   * A full disk or a crash of the machine may leave the file empty or half written; a second server
   * over the same data would destroy them, and so the one that it meant is looked for.
   */
  private Optional<ProcessHandle> postmaster() throws IOException {
    var number = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    return NUMBER.matcher(number).matches()
        ? ProcessHandle.of(Long.parseLong(number)).filter(LeftBehind::isPostgres)
        : ProcessHandle.allProcesses().filter(this::servesTheData).findFirst();
  }

  private boolean servesTheData(ProcessHandle process) {
    return isPostgres(process)
        && process
            .info()
            .arguments()
            .filter(arguments -> List.of(arguments).contains(data.toString()))
            .isPresent();
  }

  /** A process that has ended but was not yet collected by its parent has no command any more. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isPostgres(postmaster)) {
      if (System.nanoTime() > deadline) {
        postmaster.destroyForcibly();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
