// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.RatingWay;

/** Who asked may rate, unless he himself had a part in the service (ADR 0024). */
class RightToRateTest extends TownTest {

  private static final Duration LATER = Duration.ofMinutes(10);

  @Nested
  class IsNotLostByWhatOthersDo {

    @Test
    void suchAsTakingHimIntoTheTeamAfterTheService() {
      var order = orders.aServedOrder();
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.MEMBER);

      keepsIt(order);
    }

    @Test
    void suchAsTakingHimIntoTheTeamAfterHeAsked() {
      var order = orders.anOfferedOrder();
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      order.acceptedBy(town.redHats).planned().reported();

      keepsIt(order);
    }

    @Test
    void suchAsPuttingHimInChargeOfHisOwnOrder() {
      var order = orders.aTakenOrder();
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      order.given(order.leader(), new MakePlan(order.inTwoHours(), town.wang.id())).reported();

      keepsIt(order);
    }

    @Test
    void suchAsAppointingHim() {
      var order = orders.aServedOrder();
      for (var role : new Role[] {Role.KEEPER, Role.DISPATCHER, Role.SECRETARY, Role.SUPERVISOR}) {
        town.appoint(town.wang, role, town.city);
      }

      keepsIt(order);
    }

    @Test
    void suchAsAnotherTeamOfHisHavingHadItInHandBefore() {
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      var order = orders.aScheduledOrder().handedBack();
      order.offeredTo(town.sparks).acceptedBy(town.sparks).planned().reported();

      keepsIt(order);
    }

    @Test
    void suchAsTakingHimBackIntoTheTeamAfterItPlanned() {
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      town.leave(town.wang, town.redHats);
      town.pass(LATER);
      var order = orders.aServedOrder();
      town.join(town.wang, town.redHats, TeamRole.MEMBER);

      keepsIt(order);
    }

    private void keepsIt(Case order) {
      assertThat(order.actionsOf(town.wang)).contains(OrderAction.RATE, OrderAction.LINK_RATING);
      order.ratedNotSolved();
      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }
  }

  @Nested
  class IsNotHisWhoServes {

    @Test
    void inTheTeamSinceBeforeHeAsked() {
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      loses(orders.aServedOrder());
    }

    @Test
    void thoughHeLeftTheTeamSince() {
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      var order = orders.aServedOrder();
      town.leave(town.wang, town.redHats);

      loses(order);
    }

    @Test
    void inChargeAsAMemberSinceBeforeHeAsked() {
      town.join(town.wang, town.redHats, TeamRole.MEMBER);
      var order = orders.aTakenOrder();
      order.given(order.leader(), new MakePlan(order.inTwoHours(), town.wang.id())).reported();
      town.leave(town.wang, town.redHats);

      loses(order);
    }

    @Test
    void thoughHeLeftAndCameAgainBeforeItPlanned() {
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      var order = orders.anOfferedOrder();
      leaves();
      comesAgain();

      loses(order.acceptedBy(town.redHats).planned().reported());
    }

    @Test
    void thoughHeLeftBeforeHeAskedAndCameAgain() {
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      leaves();
      town.pass(LATER);
      var order = orders.anOfferedOrder();
      comesAgain();

      loses(order.acceptedBy(town.redHats).planned().reported());
    }

    @Test
    void thoughHeWasAwayWhenItPlanned() {
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      var order = orders.aTakenOrder();
      leaves();
      order.planned().reported();
      comesAgain();

      loses(order);
    }

    @Test
    void inChargeByAChangeOfPlanSinceHeCameAgain() {
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      leaves();
      town.pass(LATER);
      var order = orders.aScheduledOrder();
      comesAgain();
      order.given(order.leader(), new MakePlan(order.inTwoHours(), town.wang.id())).reported();

      loses(order);
    }

    private void leaves() {
      town.pass(LATER);
      town.leave(town.wang, town.redHats);
    }

    private void comesAgain() {
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
    }

    @Test
    void byHisOwnReport() {
      var order = orders.aScheduledOrder();
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      order.given(town.wang, new Report(Case.words("Did it myself"), 1, 45, List.of()));

      loses(order);
    }

    @Test
    void byHisOwnReportThoughHeHadMadeALinkBefore() {
      var order = orders.aServedOrder();
      var link = RatingLinksTest.link(order, town.wang, RatingWay.LINK);
      town.pass(LATER);
      town.join(town.wang, town.redHats, TeamRole.DEPUTY);
      order.given(town.wang, new Report(Case.words("Did it myself"), 1, 45, List.of()));

      refused(OrderRefusal.ORDER_NOT_IMPARTIAL, () -> RatingLinksTest.rate(town, link, true));
    }

    private void loses(Case order) {
      assertThat(order.actionsOf(town.wang))
          .doesNotContain(OrderAction.RATE, OrderAction.LINK_RATING);
      refused(OrderRefusal.ORDER_NOT_IMPARTIAL, order::ratedSolved);
    }
  }
}
