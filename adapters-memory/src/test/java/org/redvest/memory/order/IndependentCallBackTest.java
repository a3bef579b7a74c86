// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redvest.access.TeamRole;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RatingWay;

/** Who was of the serving team until it had served calls nobody back (ADR 0024). */
class IndependentCallBackTest extends TownTest {

  private static final Duration LATER = Duration.ofMinutes(10);

  @Test
  void isNotMadeByWhoLeftTheTeamForIt() {
    joins();
    var order = unrated(orders.aServedOrder());
    leaves();

    mayNot(order);
  }

  @Test
  void isNotMadeByWhoLeftTheTeamBeforeItPlanned() {
    joins();
    var order = orders.aTakenOrder();
    leaves();

    mayNot(unrated(order.planned().reported()));
  }

  @Test
  void isNotMadeByWhoCameAgainAndLeftAgain() {
    joins();
    leaves();
    town.pass(LATER);
    var order = orders.aTakenOrder();
    joins();
    leaves();

    mayNot(unrated(order.planned().reported()));
  }

  @Test
  void isNotMadeByWhoWasOfAnEarlierRoundsTeam() {
    joins();
    var order = orders.aTakenOrder().handedBack();
    leaves();
    order.offeredTo(town.sparks).acceptedBy(town.sparks).planned().reported();

    mayNot(unrated(order));
  }

  @Test
  void isMadeByWhoHadLeftTheTeamBeforeTheOrderWasPlaced() {
    joins();
    leaves();
    town.pass(LATER);
    var order = unrated(orders.aServedOrder());

    assertThat(order.actionsOf(town.supervisor)).contains(OrderAction.CALL_BACK);
    order.given(town.supervisor, new CallBackRequester(false, null));
    assertThat(order.order().progress().rounds().getFirst().outcome()).isEqualTo(Outcome.UNSOLVED);
  }

  @Test
  void isMadeByWhoWasTakenIntoTheTeamAfterTheServiceAndLeft() {
    var order = orders.aServedOrder();
    joins();
    mayNot(unrated(order));
    leaves();

    order.given(town.supervisor, new CallBackRequester(true, null));
  }

  @Test
  void norDoesHeHaveALinkMadeWhoLeftTheTeamForIt() {
    joins();
    var order = orders.aServedOrder();
    leaves();

    assertThat(order.actionsOf(town.supervisor)).doesNotContain(OrderAction.LINK_RATING);
    refused(
        OrderRefusal.ORDER_NOT_IMPARTIAL,
        () -> RatingLinksTest.link(order, town.supervisor, RatingWay.LINK));
  }

  private void joins() {
    town.pass(LATER);
    town.join(town.supervisor, town.redHats, TeamRole.DEPUTY);
  }

  private void leaves() {
    town.pass(LATER);
    town.leave(town.supervisor, town.redHats);
  }

  private Case unrated(Case order) {
    town.passAndRun(DAY.multipliedBy(8));
    assertThat(order.stage()).isEqualTo(StageName.CLOSED);
    return order;
  }

  private void mayNot(Case order) {
    assertThat(order.actionsOf(town.supervisor)).doesNotContain(OrderAction.CALL_BACK);
    refused(
        OrderRefusal.ORDER_NOT_IMPARTIAL,
        () -> order.given(town.supervisor, new CallBackRequester(true, null)));
  }
}
