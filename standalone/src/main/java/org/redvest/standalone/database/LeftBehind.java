package org.redvest.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server of an earlier start that was killed and could not stop it, or only its pid file. The
 * folder's lock is held, so nobody else uses this data.
 */
final class LeftBehind {

  private static final int PATIENCE_SECONDS = 20;

  private final Path pidFile;

  LeftBehind(Path data) {
    this.pidFile = data.resolve("postmaster.pid");
  }

  void stop() {
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
          .filter(LeftBehind::isPostgres)
          .ifPresent(LeftBehind::stop);
      // PostgreSQL refuses to start while some other process happens to have the old number.
      Files.deleteIfExists(pidFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      postmaster.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
