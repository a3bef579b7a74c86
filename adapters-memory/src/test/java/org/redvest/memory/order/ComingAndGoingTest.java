// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.access.TeamRole;
import org.redvest.order.StageName;
import org.redvest.order.model.OrderAction;

/**
 * Whenever the requester and the supervisor come to the serving team and leave it, nobody judges
 * who was of it meanwhile (ADR 0024).
 */
class ComingAndGoingTest extends TownTest {

  private static final Duration LATER = Duration.ofMinutes(10);

  /**
   * Whether they are of the team.
   *
   * @param early for a time long before
   * @param asking when the order is placed
   * @param offered when it is offered
   * @param planned when the team plans
   * @param served from then on
   */
  record Presence(boolean early, boolean asking, boolean offered, boolean planned, boolean served) {

    boolean before() {
      return early || asking;
    }

    boolean untilPlanned() {
      return asking || offered || planned;
    }
  }

  static Stream<Presence> presences() {
    return IntStream.range(0, 32)
        .mapToObj(bits ->
            new Presence(
                (bits & 1) != 0,
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0));
  }

  @ParameterizedTest
  @MethodSource("presences")
  void leavesNoWayRound(Presence they) {
    are(they.early());
    are(they.asking());
    var order = orders.aPlacedOrder().verified();
    are(they.offered());
    order.offeredTo(town.redHats).acceptedBy(town.redHats);
    are(they.planned());
    order.planned();
    are(they.served());
    order.reported();
    are(false);

    assertThat(order.actionsOf(town.wang).contains(OrderAction.RATE))
        .as("he rates")
        .isEqualTo(!(they.before() && they.untilPlanned()));
    town.passAndRun(DAY.multipliedBy(8));
    assertThat(order.stage()).isEqualTo(StageName.CLOSED);
    assertThat(order.actionsOf(town.supervisor).contains(OrderAction.CALL_BACK))
        .as("he calls back")
        .isEqualTo(!(they.untilPlanned() || they.served()));
  }

  private void are(boolean ofTheTeam) {
    town.pass(LATER);
    for (var who : List.of(town.wang, town.supervisor)) {
      var team = town.teams.find(town.redHats).orElseThrow();
      if (team.members().find(who.id()).isPresent() == ofTheTeam) {
        continue;
      }
      if (ofTheTeam) {
        town.join(who, town.redHats, TeamRole.DEPUTY);
      } else {
        town.leave(who, town.redHats);
      }
    }
    town.pass(LATER);
  }
}
