// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.redvest.standalone.database.Postgres;
import org.redvest.standalone.issuer.Issuer;

/**
 * What the service needs around it: the database and the issuer. Starting and stopping exclude each
 * other, so that a stop in the middle of a start waits for what it then has to stop.
 */
final class Surroundings implements AutoCloseable {

  /** What runs, once all of it does. */
  record Running(Postgres postgres, Issuer issuer) {}

  private final DataFolder folder;
  private final Secrets secrets;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private volatile boolean stopping;
  private boolean closed;

  Surroundings(DataFolder folder, Secrets secrets) {
    this.folder = folder;
    this.secrets = secrets;
  }

  synchronized Running start() throws IOException {
    if (closed) {
      throw Unstartable.because("stopped before it had started");
    }
    var issuer = Issuer.start(folder.path(), secrets);
    started.push(issuer);
    var postgres = Postgres.start(folder.path(), binaries(), secrets);
    started.push(postgres);
    return new Running(postgres, issuer);
  }

  /** The database as its watch sees it. */
  DatabaseWatch.Watched watched(Postgres postgres) {
    return new DatabaseWatch.Watched() {
      @Override
      public void awaitEnd() throws InterruptedException {
        postgres.awaitEnd();
      }

      @Override
      public boolean isMeantToEnd() {
        return stopping;
      }

      @Override
      public void startAgain() throws IOException, InterruptedException {
        Surroundings.this.startAgain(postgres);
      }
    };
  }

  /** Where that makes sense any more. */
  private synchronized void startAgain(Postgres postgres) throws IOException, InterruptedException {
    if (!stopping) {
      postgres.startAgain();
    }
  }

  /** From now on an end of the database is meant. */
  void stop() {
    stopping = true;
  }

  /**
   * Unpacked beside the data unless said otherwise: a shared temporary folder belongs to nobody.
   * The library opens the folder that it is given to everyone, so it gets one inside a closed one.
   */
  private Path binaries() throws IOException {
    var chosen = System.getProperty("ot.epg.working-dir");
    var folder = chosen == null ? this.folder.file("binaries") : Path.of(chosen);
    PrivateFile.createFolder(folder);
    return folder.resolve("unpacked");
  }

  @Override
  public synchronized void close() {
    stopping = true;
    closed = true;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception failed) {
        System.err.println("redvest: " + failed);
      }
    }
  }
}
