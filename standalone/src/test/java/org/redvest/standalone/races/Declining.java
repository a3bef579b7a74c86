// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/** Declining never fails, whoever else does it. */
final class Declining {

  private final Arena arena;
  private final List<Team> teams;
  private final Person resident = Person.fresh("resident");

  Declining(Arena arena) {
    this.arena = arena;
    this.teams = arena.teams(300);
  }

  List<Answer> threeHundredTeams() {
    var order = Order.placed(arena, resident).offeredTo(teams);
    var race = new Race();
    teams.forEach(team -> race.with(() -> order.decline(team)));

    var answers = race.run();

    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    var seen = order.seen();
    assertThat(seen.stage()).isEqualTo("VERIFIED");
    assertThat(seen.each("/offers").map(offer -> offer.path("state").asText()))
        .hasSize(teams.size())
        .containsOnly("DECLINED");
    return answers;
  }
}
