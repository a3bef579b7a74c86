// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/** Who gets an order that several want, and what the others are told. */
final class Accepting {

  private final Arena arena;
  private final List<Team> teams;
  private final Team small;
  private final Team team;
  private final Person resident = Person.fresh("resident");

  Accepting(Arena arena) {
    this.arena = arena;
    this.teams = arena.teams(50);
    this.small = arena.team(1);
    this.team = arena.team(200);
  }

  List<Answer> fiftyTeams() {
    var order = Order.placed(arena, resident).offeredTo(teams);
    var race = new Race();
    teams.forEach(each -> race.with(() -> order.accept(each.leader(), each)));

    var answers = race.run();

    assertOneWon(answers);
    assertTakenOnce(order);
    return answers;
  }

  List<Answer> oneFreePlace() {
    var first = Order.placed(arena, resident).offeredTo(List.of(small));
    var second = Order.placed(arena, resident).offeredTo(List.of(small));

    var answers =
        new Race()
            .with(() -> first.accept(small.leader(), small))
            .with(() -> second.accept(small.deputy(), small))
            .run();

    assertOneWon(answers);
    assertThat(answers).anyMatch(answer -> answer.code().equals("TEAM_FULL"));
    var taken = answers.getFirst().status() == 200 ? first : second;
    assertTakenOnce(taken);
    taken.give(small.leader(), "HAND_BACK").expect(200);
    return answers;
  }

  List<Answer> leaderAndDeputy() {
    var order = Order.placed(arena, resident).offeredTo(List.of(team));

    var answers =
        new Race()
            .with(() -> order.accept(team.leader(), team))
            .with(() -> order.accept(team.deputy(), team))
            .run();

    assertOneWon(answers);
    assertTakenOnce(order);
    order.give(team.leader(), "HAND_BACK").expect(200);
    return answers;
  }

  private static void assertTakenOnce(Order order) {
    assertThat(order.seen().stage()).isEqualTo("TAKEN");
    assertThat(order.happened())
        .containsExactly("OrderPlaced", "OrderVerified", "OrderOffered", "OfferAccepted");
  }

  /** The others are told how the order stands, and what they may do about it now. */
  static void assertOneWon(List<Answer> answers) {
    var refused = answers.stream().filter(answer -> answer.status() != 200).toList();
    assertThat(refused).hasSize(answers.size() - 1);
    assertThat(refused)
        .allSatisfy(answer -> {
          answer.expect(409);
          assertThat(answer.text("/stage")).isNotEmpty();
          assertThat(answer.at("/actions").isArray()).isTrue();
        });
  }
}
