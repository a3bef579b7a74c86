// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.redvest.standalone.endtoend.Service;

/** Each race twenty times, and what came of all of them in one table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RacesIT {

  private static final int TIMES = 20;

  private final long deadlocks = deadlocks();
  private final Arena arena = new Arena("05");
  private final Scores scores = new Scores(arena);
  private final Accepting accepting = new Accepting(arena);
  private final Ending ending = new Ending(arena);
  private final Placing placing = new Placing(arena);

  RacesIT() throws SQLException {}

  @Test
  void fifty_teams_accept_one_order() throws Exception {
    scores.play("50 teams accept one order", TIMES, accepting::fiftyTeams);
  }

  @Test
  void a_team_with_one_free_place_accepts_two_orders() throws Exception {
    scores.play("one free place, two orders accepted", TIMES, accepting::oneFreePlace);
  }

  @Test
  void leader_and_deputy_accept() throws Exception {
    scores.play("leader and deputy accept", TIMES, accepting::leaderAndDeputy);
  }

  @Test
  void three_hundred_teams_decline_one_order() throws Exception {
    scores.play("300 teams decline one order", TIMES, new Declining(arena)::threeHundredTeams);
  }

  @Test
  void accept_in_the_moment_of_expiry() throws Exception {
    scores.play("accept against expiry", TIMES, ending::expiry);
  }

  @Test
  void accept_in_the_moment_of_withdrawal() throws Exception {
    scores.play("accept against withdrawal", TIMES, ending::withdrawal);
  }

  @Test
  void accept_in_the_moment_of_suspension() throws Exception {
    scores.play("accept against suspension", TIMES, ending::suspension);
  }

  @Test
  void dispatch_in_the_moment_of_suspension() throws Exception {
    scores.play("dispatch against suspension", TIMES, ending::suspensionAgainstDispatch);
  }

  @Test
  void cancel_against_accept() throws Exception {
    scores.play("cancel against accept", TIMES, ending::cancellation);
  }

  @Test
  void two_verifiers() throws Exception {
    scores.play("two verifiers", TIMES, ending::verification);
  }

  @Test
  void no_number_is_given_twice() throws Exception {
    scores.play("150 placements", TIMES, placing::manyAtOnce);
  }

  @Test
  void placements_across_midnight_bear_the_day_of_their_placing() throws Exception {
    scores.play("20 placements across midnight", TIMES, placing::acrossMidnight);
  }

  @Test
  void two_orders_are_rejected_as_duplicates_of_each_other() throws Exception {
    scores.play("each other's duplicate", TIMES, ending::duplicates);
  }

  @Test
  void an_order_is_placed_where_a_position_closes() throws Exception {
    scores.play("placement against closing", TIMES, ending::closing);
  }

  @Test
  void two_hundred_orders_are_placed_where_a_position_closes() throws Exception {
    scores.play("200 placements against closing", 3, ending::closingUnderPlacements);
  }

  @Test
  void every_pair_of_commands() throws Exception {
    scores.play("%d pairs of commands".formatted(Pairs.count()), 1, new Pairs(arena)::all);
  }

  /** Servers count a deadlock when the session reports, at its end at the latest. */
  @AfterAll
  void table() throws Exception {
    arena.close();
    System.out.println(scores);
    assertThat(deadlocks()).as("deadlocks counted by PostgreSQL").isEqualTo(deadlocks);
  }

  private static long deadlocks() throws SQLException {
    try (var database = Service.running().database();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
      row.next();
      return row.getLong(1);
    }
  }
}
