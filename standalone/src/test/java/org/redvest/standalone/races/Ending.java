// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.SandboxTime;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.Team;

/** An acceptance in the moment in which its offer ends otherwise, and other meetings of two. */
final class Ending {

  private static final int AT_ONCE = 200;

  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration STEP = Duration.ofMillis(10);

  private final Arena arena;
  private final Team team;
  private final Person resident = Person.fresh("resident");
  private final Person secondKeeper = Person.fresh("keeper");
  private int expiries;

  Ending(Arena arena) {
    this.arena = arena;
    this.team = arena.team(200);
    arena.appoint(arena.administrator, secondKeeper, "KEEPER", arena.city());
  }

  /**
   * In the standalone, whose clock moves: where others have moved it, a replica's is behind. A
   * day's waiting is taken out of the offer's row. The leader comes a little later each time.
   */
  List<Answer> expiry() throws SQLException {
    var later = STEP.multipliedBy(expiries++ % 12);
    var order = Order.placed(arena, resident).offeredTo(List.of(team));
    expiresSoon(order);

    var answers =
        new Race()
            .with(() -> {
              Thread.sleep(later);
              return order.acceptInSandbox(team.leader(), team);
            })
            .with(() -> {
              Thread.sleep(SOON);
              SandboxTime.pass(Duration.ofMillis(1));
              return order.acceptInSandbox(team.deputy(), team);
            })
            .run();

    if (answers.stream().noneMatch(answer -> answer.status() == 200)) {
      SandboxTime.pass(SOON);
    }
    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
    assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
        .isEqualTo(order.seen().stage().equals("TAKEN") ? 1 : 0);
    assertOneOf(order, "OfferAccepted", "ACCEPTED", "OfferExpired", "EXPIRED");
    return answers;
  }

  private void expiresSoon(Order order) throws SQLException {
    try (var database = Service.running().database();
        var statement = database.prepareStatement("UPDATE offer SET expires_at = ? WHERE id = ?")) {
      statement.setObject(1, SandboxTime.now().plus(SOON).atOffset(ZoneOffset.UTC));
      statement.setObject(2, order.offerTo(team));
      statement.executeUpdate();
    }
  }

  List<Answer> withdrawal() {
    var order = Order.placed(arena, resident).offeredTo(List.of(team));

    var answers =
        new Race()
            .with(() -> order.accept(team.leader(), team))
            .with(() -> order.give(arena.dispatcher, "WITHDRAW"))
            .run();

    Accepting.assertOneWon(answers);
    assertOneOf(order, "OfferAccepted", "ACCEPTED", "OffersWithdrawn", "WITHDRAWN");
    return answers;
  }

  List<Answer> suspension() {
    var order = Order.placed(arena, resident).offeredTo(List.of(team));

    var answers =
        new Race()
            .with(() -> order.accept(team.leader(), team))
            .with(() -> ofTeam("suspension", Map.of("reason", "SAFETY")))
            .run();

    answers.get(1).expect(200);
    assertOneOf(order, "OfferAccepted", "ACCEPTED", "OffersWithdrawn", "WITHDRAWN");
    ofTeam("reinstatement", Map.of()).expect(200);
    return answers;
  }

  /** A suspended team has no open offer, whoever was first. */
  List<Answer> suspensionAgainstDispatch() {
    var order = Order.placed(arena, resident).verified();

    var answers =
        new Race()
            .with(() -> order.dispatch(List.of(team)))
            .with(() -> ofTeam("suspension", Map.of("reason", "SAFETY")))
            .run();

    answers.get(1).expect(200);
    var seen = order.seen();
    assertThat(seen.stage()).isEqualTo("VERIFIED");
    assertThat(seen.each("/offers").map(offer -> offer.path("state").asText()))
        .isSubsetOf("WITHDRAWN");
    ofTeam("reinstatement", Map.of()).expect(200);
    return answers;
  }

  private Answer ofTeam(String command, Map<String, Object> body) {
    return arena.as(arena.administrator).post("/v1/teams/" + team.id() + "/" + command, body);
  }

  /** Who accepted first has it cancelled under his hands; who comes after that is told. */
  List<Answer> cancellation() {
    var order = Order.placed(arena, resident).offeredTo(List.of(team));

    var answers =
        new Race()
            .with(() -> order.accept(team.leader(), team))
            .with(() -> order.give(resident, "CANCEL"))
            .run();

    answers.get(1).expect(200);
    assertThat(order.seen().stage()).isEqualTo("CANCELLED");
    var accepted = answers.getFirst().status() == 200;
    assertThat(order.happened())
        .endsWith(
            accepted
                ? new String[] {"OrderOffered", "OfferAccepted", "OrderCancelled"}
                : new String[] {"OrderOffered", "OrderCancelled"});
    return answers;
  }

  List<Answer> verification() {
    var order = Order.placed(arena, resident);

    var answers =
        new Race()
            .with(() -> order.give(arena.keeper, "VERIFY"))
            .with(() -> order.give(secondKeeper, "VERIFY"))
            .run();

    Accepting.assertOneWon(answers);
    assertThat(order.happened()).containsExactly("OrderPlaced", "OrderVerified");
    return answers;
  }

  /** Each refers to the other while that is locked. */
  List<Answer> duplicates() {
    var first = Order.placed(arena, resident);
    var second = Order.placed(arena, resident);

    var answers =
        new Race()
            .with(() -> first.duplicateOf(second))
            .with(() -> second.duplicateOf(first))
            .run();

    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    return answers;
  }

  /** No open order is left at a closed position. */
  List<Answer> closing() {
    var closed = arena.newPoint();
    var heir = arena.newPoint();

    var answers =
        new Race()
            .with(() -> arena.as(resident).post("/v1/orders", Order.placement(closed)))
            .with(() ->
                arena
                    .as(arena.administrator)
                    .post("/v1/positions/" + closed + "/closing", Map.of("successor", heir)))
            .run();

    answers.get(1).expect(200);
    var placed = answers.getFirst();
    if (placed.status() == 201) {
      var holder = arena.as(resident).get("/v1/orders/" + placed.id()).expect(200).text("/holder");
      assertThat(holder).isEqualTo(heir.toString());
    }
    return answers;
  }

  /**
   * Every order is at the successor, or was refused: also those that the closing had no time to
   * hand over, once the clock has.
   */
  List<Answer> closingUnderPlacements() throws Exception {
    var closed = arena.newPoint();
    var heir = arena.newPoint();
    var residents = Stream.generate(() -> Person.fresh("resident")).limit(10).toList();
    var race = new Race();
    for (int i = 0; i < AT_ONCE; i++) {
      var placer = residents.get(i % residents.size());
      race.with(() -> arena.as(placer).post("/v1/orders", Order.placement(closed)));
    }
    var answers =
        race.with(() ->
                arena
                    .as(arena.administrator)
                    .post("/v1/positions/" + closed + "/closing", Map.of("successor", heir)))
            .run();

    answers.getLast().expect(200);
    while (number(arena.as(resident).get("/v1/positions/" + closed)) > 0) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    var placements = answers.subList(0, AT_ONCE);
    var placed = placements.stream().filter(answer -> answer.status() == 201).count();
    assertThat(placements)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.text("/code")).isEqualTo("POSITION_UNSUITABLE"));
    assertThat(ordersAt(closed)).isZero();
    assertThat(ordersAt(heir)).isEqualTo(placed);
    return answers;
  }

  private static int number(Answer position) {
    return position.expect(200).at("/ordersToHandOver").asInt();
  }

  private static long ordersAt(UUID holder) throws SQLException {
    try (var database = Service.running().database();
        var statement = database.prepareStatement("SELECT count(*) FROM orders WHERE holder = ?")) {
      statement.setObject(1, holder);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** What is stored, what is told and what happened agree on one of the two. */
  private void assertOneOf(
      Order order, String accepted, String acceptedState, String ended, String endedState) {
    var taken = order.seen().stage().equals("TAKEN");
    assertThat(order.offerState(team)).isEqualTo(taken ? acceptedState : endedState);
    assertThat(order.happened())
        .endsWith("OrderOffered", taken ? accepted : ended)
        .doesNotContain(taken ? ended : accepted);
    if (taken) {
      order.give(team.leader(), "HAND_BACK").expect(200);
    }
  }
}
