// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Role;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.Objection;
import org.redvest.order.model.ObjectionState;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.ObjectToEscalation;

class ObjectionsTest extends TownTest {

  @Nested
  class OfATeam {

    @Test
    void endTheOfferAtOnce() {
      var order = orders.anOfferedOrder().declinedAsNotOursBy(town.redHats);

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      assertThat(order.openObjection().decider().position()).isEqualTo(town.institute);
    }

    @Test
    void ruleTheTeamOutWhenUpheld() {
      var order = orders.anOfferedOrder().declinedAsNotOursBy(town.redHats).decided(true);

      refused(OrderRefusal.TEAM_RULED_OUT, () -> order.offeredTo(town.redHats));
      order.offeredTo(town.sparks);

      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
    }

    @Test
    void leaveTheTeamInWhenDismissed() {
      var order = orders.anOfferedOrder().declinedAsNotOursBy(town.redHats).decided(false);

      order.offeredTo(town.redHats);

      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
    }

    @Test
    void areDismissedByTime() {
      var order =
          orders
              .aVerifiedOrder()
              .offeredTo(town.redHats, town.sparks)
              .declinedAsNotOursBy(town.redHats)
              .acceptedBy(town.sparks)
              .planned();
      var objection = order.openObjection().id();
      refused(
          OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new DecideObjection(objection, false)));

      town.passAndRun(DAY.multipliedBy(3));

      assertThat(order.order().progress().objections())
          .extracting(Objection::state)
          .containsExactly(ObjectionState.DISMISSED);
      assertThat(order.stage()).isEqualTo(StageName.SCHEDULED);
    }

    @Test
    void areDecidedOnceAndAnothersAcceptanceStands() {
      var order =
          orders
              .aVerifiedOrder()
              .offeredTo(town.redHats, town.sparks)
              .declinedAsNotOursBy(town.redHats)
              .acceptedBy(town.sparks);
      var objection = order.openObjection().id();

      order.decided(true);

      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
      refused(
          OrderRefusal.OBJECTION_DECIDED,
          () -> order.given(town.secretary, new DecideObjection(objection, false)));
    }

    @Test
    void areDecidedByNobodyBelowThePositionAboveTheDispatcher() {
      var order = orders.anOfferedOrder().declinedAsNotOursBy(town.redHats);
      var below = town.staff("secretary below", Role.SECRETARY, town.station);
      var decision = new DecideObjection(order.objection(), true);

      refused(OrderRefusal.ORDER_FORBIDDEN, () -> order.given(below, decision));
      assertThat(order.actionsOf(below)).doesNotContain(OrderAction.DECIDE_OBJECTION);
      assertThat(order.actionsOf(town.secretary)).contains(OrderAction.DECIDE_OBJECTION);
    }
  }

  @Nested
  class OfAHolder {

    @Test
    void returnTheOrderWhenUpheld() {
      var order = objected();

      order.decided(true);

      assertThat(order.holder()).isEqualTo(town.station);
      refused(OrderRefusal.NOT_ESCALATED, () -> object(order));
    }

    @Test
    void leaveItWhereItIsWhenDismissedForGood() {
      var order = objected();

      order.decided(false);

      assertThat(order.holder()).isEqualTo(town.institute);
      assertThat(order.actionsOf(order.keeper())).doesNotContain(OrderAction.OBJECT);
      refused(OrderRefusal.NOT_ESCALATED, () -> object(order));
    }

    @Test
    void areRaisedOnceAtATime() {
      var order = objected();

      refused(OrderRefusal.OBJECTION_PENDING, () -> object(order));
    }

    @Test
    void changeNothingAnyMoreOnceATeamHasTheOrder() {
      var order = objected().verified().offeredTo(town.redHats).acceptedBy(town.redHats);

      order.decided(true);

      assertThat(order.holder()).isEqualTo(town.institute);
      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
    }

    @Test
    void changeNothingAnyMoreOnceTheOrderClimbedOn() {
      var order = objected().escalated();

      order.decided(true);

      assertThat(order.holder()).isEqualTo(town.centre);
    }

    @Test
    void returnTheOrderToTheSuccessorOfAClosedHolder() {
      var order = orders.aPlacedOrder();
      town.closeOnly(town.station, town.elsewhere);
      town.handOver(town.station);

      object(order.escalated()).decided(true);

      assertThat(order.holder()).isEqualTo(town.elsewhere);
    }

    @Test
    void returnTheOrderToTheSuccessorOfAHolderThatWasClosedMeanwhile() {
      var order = objected();
      town.closeOnly(town.station, town.elsewhere);

      order.decided(true);

      assertThat(order.holder()).isEqualTo(town.elsewhere);
    }

    private Case objected() {
      return object(orders.aPlacedOrder().escalated());
    }

    private Case object(Case order) {
      return order.given(order.keeper(), new ObjectToEscalation(Case.words("They can do this")));
    }
  }
}
