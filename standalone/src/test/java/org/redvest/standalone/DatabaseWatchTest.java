// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that ends whenever it is waited for, as long as a script has another line. */
@Timeout(20)
class DatabaseWatchTest {

  private static final DatabaseWatch.Pace QUICK =
      new DatabaseWatch.Pace(20, Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofMinutes(1));

  private final List<String> said = new ArrayList<>();
  private int ends;
  private int starts;
  private IntPredicate failing = start -> false;
  private int unwatchable;
  private boolean over;

  private final class Scripted implements DatabaseWatch.Watched {

    @Override
    public void awaitEnd() {
      if (unwatchable-- > 0) {
        throw new UncheckedIOException(new IOException("too many open files"));
      }
      ends--;
    }

    @Override
    public boolean isMeantToEnd() {
      return ends < 0;
    }

    @Override
    public void startAgain() throws IOException {
      starts++;
      if (failing.test(starts)) {
        throw new IOException("no room");
      }
    }
  }

  private void watch() {
    new DatabaseWatch(new Scripted(), QUICK, said::add, () -> over = true).watch();
  }

  @Test
  void is_started_again_as_often_as_it_ends() {
    ends = 3;
    watch();
    assertThat(starts).isEqualTo(3);
    assertThat(said).filteredOn("redvest: the database runs again"::equals).hasSize(3);
    assertThat(over).isFalse();
  }

  @Test
  void is_tried_again_until_it_starts() {
    ends = 1;
    failing = start -> start < 20;
    watch();
    assertThat(starts).isEqualTo(20);
    assertThat(said)
        .containsExactly(
            "redvest: the database ended by itself; starting it again",
            "redvest: it did not start, see postgres.log; trying again for some minutes",
            "redvest: the database runs again");
    assertThat(over).isFalse();
  }

  @Test
  void is_the_end_of_all_where_it_does_not_start_in_twenty_tries() {
    ends = 1;
    failing = start -> true;
    watch();
    assertThat(starts).isEqualTo(DatabaseWatch.Pace.USUAL.tries());
    assertThat(said)
        .endsWith("redvest: the database does not start again, see postgres.log: no room");
    assertThat(over).isTrue();
  }

  /** One that starts and soon ends, again and again, has not come back. */
  @Test
  void is_the_end_of_all_where_it_never_stayed_before() {
    ends = 25;
    failing = start -> start == 21;
    watch();
    assertThat(starts).isEqualTo(21);
    assertThat(over).isTrue();
  }

  @Test
  void goes_on_where_it_cannot_be_seen_for_a_while() {
    ends = 1;
    unwatchable = 5;
    watch();
    assertThat(said)
        .containsExactly(
            "redvest: the database cannot be watched just now: java.io.UncheckedIOException: java.io.IOException: too many open files",
            "redvest: the database ended by itself; starting it again",
            "redvest: the database runs again");
  }
}
