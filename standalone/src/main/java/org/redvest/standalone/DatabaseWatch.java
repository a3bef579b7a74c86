// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that the database ended by itself, as it does when it is killed or has no room left; says
 * so, and starts it again. Room may come back in a while, so it is tried for some minutes, less and
 * less often; then the whole standalone ends, for somebody has to look.
 */
final class DatabaseWatch {

  /** What is watched. */
  interface Watched {

    /** Returns when it has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException;

    /** Whether its end is no accident. */
    boolean isMeantToEnd();

    void startAgain() throws IOException, InterruptedException;
  }

  /**
   * How long it is tried.
   *
   * @param tries of them all, without a real success between them
   * @param first the pause after the first one; each further pause is twice as long
   * @param longest no pause is longer
   * @param well who ended sooner after his start has not really come back
   */
  record Pace(int tries, Duration first, Duration longest, Duration well) {

    static final Pace USUAL =
        new Pace(20, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    private Duration after(Duration pause) {
      var twice = pause.multipliedBy(2);
      return twice.compareTo(longest) < 0 ? twice : longest;
    }
  }

  /** Ctrl-C reaches the database as soon as it reaches this process. */
  private static final Duration UNTIL_A_STOP_IS_KNOWN = Duration.ofMillis(200);

  private final Watched database;
  private final Pace pace;
  private final Consumer<String> terminal;
  private final Runnable end;
  private int tries;
  private String told = "";

  DatabaseWatch(Watched database, Pace pace, Consumer<String> terminal, Runnable end) {
    this.database = database;
    this.pace = pace;
    this.terminal = terminal;
    this.end = end;
  }

  static void begin(Watched database) {
    var watch = new DatabaseWatch(database, Pace.USUAL, System.err::println, () -> System.exit(1));
    Thread.ofPlatform().daemon().name("redvest-database-watch").start(watch::watch);
  }

  /** Until its end is meant, or it does not start again. */
  void watch() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        try {
          goesOn = watchOnce();
        } catch (RuntimeException failed) {
          // nobody else watches, so that it must not end for what may pass
          tell("the database cannot be watched just now: " + failed);
          pause(pace.first());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean watchOnce() throws InterruptedException {
    long since = System.nanoTime();
    database.awaitEnd();
    pause(UNTIL_A_STOP_IS_KNOWN);
    if (database.isMeantToEnd()) {
      return false;
    }
    say("the database ended by itself; starting it again");
    if (System.nanoTime() - since > pace.well().toNanos()) {
      tries = 0;
    }
    return startAgain();
  }

  private boolean startAgain() throws InterruptedException {
    for (var pause = pace.first(); !database.isMeantToEnd(); pause = pace.after(pause)) {
      tries++;
      try {
        database.startAgain();
        say("the database runs again");
        return true;
      } catch (IOException | RuntimeException failed) {
        if (pause.equals(pace.first())) {
          say("it did not start, see postgres.log; trying again for some minutes");
        }
        if (tries >= pace.tries()) {
          say("the database does not start again, see postgres.log: " + failed.getMessage());
          end.run();
          return false;
        }
      }
      pause(pause);
    }
    return false;
  }

  private void say(String what) {
    terminal.accept("redvest: " + what);
  }

  /** Once, however often it is seen. */
  private void tell(String what) {
    if (!what.equals(told)) {
      told = what;
      say(what);
    }
  }

  private static void pause(Duration pause) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
  }
}
