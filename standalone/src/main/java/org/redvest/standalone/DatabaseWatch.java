package org.redvest.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.database.Postgres;

/**
 * Notices that the database ended by itself, as it does when it is killed or has no room left; says
 * so, and starts it again. Room may come back in a while, so it is tried for some minutes, less and
 * less often; then the whole standalone ends, for somebody has to look.
 */
final class DatabaseWatch {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int TRIES = 20;

  /** One that ended sooner after its start has not really come back. */
  private static final Duration WELL = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final Postgres postgres;
  private int tries;

  private DatabaseWatch(Surroundings surroundings, Postgres postgres) {
    this.surroundings = surroundings;
    this.postgres = postgres;
  }

  static void begin(Surroundings surroundings, Postgres postgres) {
    var watch = new DatabaseWatch(surroundings, postgres);
    Thread.ofPlatform().daemon().name("redvest-database-watch").start(watch::watch);
  }

  private void watch() {
    try {
      while (true) {
        long since = System.nanoTime();
        postgres.awaitEnd();
        // Ctrl-C reaches the database as soon as it reaches this process
        TimeUnit.MILLISECONDS.sleep(200);
        if (surroundings.areStopping()) {
          return;
        }
        System.err.println("redvest: the database ended by itself; starting it again");
        if (System.nanoTime() - since > WELL.toNanos()) {
          tries = 0;
        }
        startAgain();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() throws InterruptedException {
    var pause = FIRST_PAUSE;
    while (!surroundings.areStopping()) {
      tries++;
      try {
        surroundings.startAgain(postgres);
        System.err.println("redvest: the database runs again");
        return;
      } catch (IOException | RuntimeException failed) {
        if (pause.equals(FIRST_PAUSE)) {
          System.err.println(
              "redvest: it did not start, see postgres.log; trying again for some minutes");
        }
        if (tries >= TRIES) {
          System.err.println(
              "redvest: the database does not start again, see postgres.log: "
                  + failed.getMessage());
          System.exit(1);
        }
      }
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }
}
