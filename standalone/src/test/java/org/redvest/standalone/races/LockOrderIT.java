// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/**
 * Orders are locked first, then teams, then positions' holds (ADR 0016). Shown exactly: a session
 * holds one row, and while a command waits for it, whatever comes later in that order must be free.
 * Where all keep to that, no two can wait for each other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockOrderIT {

  /** They change no order that there is. */
  private static final Set<String> WITHOUT_ORDER = Set.of("ADD_MEMBER", "PLACE");

  private static final Set<String> WITH_TEAM =
      Set.of("DISPATCH", "ACCEPT", "SUSPEND", "DISSOLVE", "ADD_MEMBER");

  /** They give an order to the position that was its first holder, or close it. */
  private static final Set<String> WITH_HOLD = Set.of("PLACE", "DECIDE_OBJECTION", "CLOSE");

  private final Arena arena = new Arena("06");
  private final Ground ground = new Ground(arena);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterAll
  void stop() throws Exception {
    threads.close();
    arena.close();
  }

  @TestFactory
  Stream<DynamicTest> nobody_waits_for_an_order_with_a_team_or_a_position_in_hand() {
    return each(deed -> {
      var scene = ground.scene(deed, deed);
      Future<Answer> answer;
      try (var blocker = new Blocker().hold("orders", scene.order().id)) {
        answer = submit(() -> deed.give().apply(scene));
        blocker.awaitWaiting(1, answer);

        assertThat(answer.isDone()).isEqualTo(WITHOUT_ORDER.contains(deed.name()));
        assertThat(Blocker.isFree("team", scene.team().id())).isTrue();
        assertThat(Blocker.isFree("position_hold", scene.point())).isTrue();
      }
      assertThat(answer.get().status()).isLessThan(300);
    });
  }

  @TestFactory
  Stream<DynamicTest> nobody_waits_for_a_team_with_a_position_in_hand() {
    return each(deed -> {
      var scene = ground.scene(deed, deed);
      Future<Answer> answer;
      try (var blocker = new Blocker().hold("team", scene.team().id())) {
        answer = submit(() -> deed.give().apply(scene));
        blocker.awaitWaiting(1, answer);

        assertThat(answer.isDone()).isEqualTo(!WITH_TEAM.contains(deed.name()));
        assertThat(Blocker.isFree("position_hold", scene.point())).isTrue();
      }
      assertThat(answer.get().status()).isLessThan(300);
    });
  }

  @TestFactory
  Stream<DynamicTest> whoever_gives_an_order_to_a_position_waits_while_it_is_closing() {
    return each(deed -> {
      var scene = ground.scene(deed, deed);
      Future<Answer> answer;
      try (var blocker = new Blocker().hold("position_hold", scene.point())) {
        answer = submit(() -> deed.give().apply(scene));
        blocker.awaitWaiting(1, answer);

        assertThat(answer.isDone()).isEqualTo(!WITH_HOLD.contains(deed.name()));
      }
      assertThat(answer.get().status()).isLessThan(300);
    });
  }

  /** On a cluster a lock on one row of the tree is a lock on the tree of the nation. */
  @TestFactory
  Stream<DynamicTest> nobody_waits_for_the_tree_but_who_closes_a_position() {
    return each(deed -> {
      var scene = ground.scene(deed, deed);
      Future<Answer> answer;
      try (var blocker = new Blocker().hold("position", scene.point())) {
        answer = submit(() -> deed.give().apply(scene));
        blocker.awaitWaiting(1, answer);

        assertThat(answer.isDone()).isEqualTo(!deed.name().equals("CLOSE"));
      }
      assertThat(answer.get().status()).isLessThan(300);
    });
  }

  /**
   * A dispatch to two teams has the first and waits for the second, while somebody suspends the
   * first: he waits for the team, and withdraws what had come to it by then.
   */
  @Test
  void who_suspends_a_team_withdraws_what_came_to_it_while_he_waited() throws Exception {
    var teams =
        arena.teams(2).stream().sorted(Comparator.comparing(team -> team.id().toString())).toList();
    var first = teams.getFirst();
    var order = Order.placed(arena, Person.fresh("resident")).verified();
    var before = Counters.of(arena.services());
    Future<Answer> dispatch;
    Future<Answer> suspension;

    try (var blocker = new Blocker().hold("team", teams.getLast().id())) {
      dispatch = submit(() -> order.dispatch(teams));
      blocker.awaitWaiting(1, dispatch);
      suspension = submit(() -> suspend(first));
      blocker.awaitWaiting(2, suspension);
    }

    suspension.get().expect(200);
    dispatch.get().expect(200);
    assertThat(Counters.of(arena.services()).since(before)).isEqualTo(new Counters(0, 0));
    assertThat(states(order, first)).containsExactly("WITHDRAWN");
    assertThat(states(order, teams.getLast())).containsExactly("OPEN");
  }

  /** Here, where every command has just been given. */
  @Test
  void no_metric_names_a_thing_or_a_person() {
    for (var service : arena.services()) {
      assertThat(Counters.metrics(service))
          .contains("redvest_retries_total{cause=\"deadlock\"", "http_server_requests", "agroal")
          .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
          .doesNotContain(Marks.MARK);
    }
  }

  private Answer suspend(Team team) {
    return arena
        .as(arena.administrator)
        .post("/v1/teams/" + team.id() + "/suspension", Map.of("reason", "SAFETY"));
  }

  private static List<String> states(Order order, Team team) {
    return order
        .seen()
        .each("/offers")
        .filter(offer -> offer.path("team").asText().equals(team.id().toString()))
        .map(offer -> offer.path("state").asText())
        .toList();
  }

  private Future<Answer> submit(Callable<Answer> deed) {
    return threads.submit(deed);
  }

  private interface Check {
    void of(Deed deed) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Deed.ALL.stream()
        .map(deed -> DynamicTest.dynamicTest(deed.name(), () -> check.of(deed)));
  }
}
