// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.command.Sent;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Nudge;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.shared.Refused;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;
import org.redvest.team.RiskLevel;

class WhoMayDoWhatTest extends TownTest {

  private static final Verify VERIFY =
      new Verify(VerificationMethod.PHONE, RiskLevel.LOW, null, null);

  @Nested
  class NobodyForHimself {

    private final Citizen keeper = town.keeperOf(town.station);

    @Test
    void verifiesRejectsOrRefers() {
      var own = ownOrder();

      selfDealing(own, VERIFY);
      selfDealing(own, new Reject(RejectionReason.NOT_TRUE, null));
      selfDealing(own, new Refer(Case.words("Office")));
    }

    @Test
    void answersAReferral() {
      var own = ownOrder();
      own.given(town.keeperOf(town.centre), new Refer(Case.words("Office")));

      selfDealing(own, new AnswerReferral(Case.words("Done")));
    }

    @Test
    void dispatches() {
      var own = ownOrder().given(town.keeperOf(town.centre), VERIFY);

      selfDealing(own, new Dispatch(DispatchMode.DIRECT, List.of(town.redHats)));
    }

    @Test
    void accepts() {
      var leader = town.leaderOf(town.redHats);
      var own = orders.placedBy(leader.caller(), Placements.online(town.station));
      own.verified().offeredTo(town.redHats);

      refused(
          OrderRefusal.ORDER_SELF_DEALING,
          () -> own.given(leader, new Accept(own.offerTo(town.redHats))));
      assertThat(own.actionsOf(leader))
          .contains(OrderAction.DECLINE)
          .doesNotContain(OrderAction.ACCEPT);
      own.given(leader, new Decline(own.offerTo(town.redHats), null));
    }

    @Test
    void decidesHisOwnObjection() {
      var order = orders.anOfferedOrder();
      var leader = town.leaderOf(town.redHats);
      town.appoint(leader, Role.SECRETARY, town.city);
      order.declinedAsNotOursBy(town.redHats);

      refused(
          OrderRefusal.ORDER_SELF_DEALING,
          () -> order.given(leader, new DecideObjection(order.objection(), true)));
    }

    @Test
    void decidesAnObjectionOverHisOwnOrder() {
      var own = orders.placedBy(town.secretary.caller(), Placements.online(town.station));
      own.verified().offeredTo(town.redHats).declinedAsNotOursBy(town.redHats);

      refused(
          OrderRefusal.ORDER_SELF_DEALING,
          () -> own.given(town.secretary, new DecideObjection(own.objection(), true)));
    }

    @Test
    void callsHimselfBack() {
      var supervisor = town.supervisor;
      var own = orders.placedBy(supervisor.caller(), Placements.online(town.station)).verified();
      own.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();
      town.passAndRun(DAY.multipliedBy(7));

      refused(
          OrderRefusal.ORDER_SELF_DEALING,
          () -> own.given(supervisor, new CallBackRequester(true, null)));
      assertThat(own.actionsOf(supervisor)).doesNotContain(OrderAction.CALL_BACK);
    }

    private Case ownOrder() {
      return orders.placedBy(keeper.caller(), Placements.online(town.station));
    }

    private void selfDealing(Case own, OrderCommand command) {
      refused(OrderRefusal.ORDER_SELF_DEALING, () -> own.given(keeper, command));
      assertThat(own.actionsOf(keeper)).doesNotContain(command.action());
    }
  }

  @Nested
  class NoVoiceOnWhatOneTookPartIn {

    @Test
    void whoServesInTheTeamCannotRateHisOwnOrder() {
      var own = orders.placedBy(town.member.caller(), Placements.online(town.station)).verified();
      own.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();

      refused(OrderRefusal.ORDER_NOT_IMPARTIAL, () -> own.given(town.member, Case.rating(true)));
    }

    @Test
    void whoPlacedItForAGuestCannotRateIt() {
      var order = orders.anOrderOfAGuest().verified();
      order.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();

      refused(OrderRefusal.ORDER_FORBIDDEN, () -> order.given(order.keeper(), Case.rating(true)));
    }

    @Test
    void whoKeptDispatchedOrServedItMakesNoCallBack() {
      var keeper = town.keeperOf(town.station);
      var leader = town.leaderOf(town.redHats);
      for (var involved : List.of(keeper, town.dispatcher, leader, town.member)) {
        town.appoint(involved, Role.SUPERVISOR, town.city);
      }
      var order = orders.aVerifiedOrder();
      order.given(town.dispatcher, new Dispatch(DispatchMode.DIRECT, List.of(town.redHats)));
      order.acceptedBy(town.redHats).planned().reported().ratedSolved();

      for (var involved : List.of(keeper, town.dispatcher, leader, town.member)) {
        refused(
            OrderRefusal.ORDER_NOT_IMPARTIAL,
            () -> order.given(involved, new CallBackRequester(true, null)));
        assertThat(order.actionsOf(involved)).doesNotContain(OrderAction.CALL_BACK);
      }
      order.given(town.supervisor, new CallBackRequester(true, null));
    }

    @Test
    void whoPlacedItForAGuestMakesNoCallBack() {
      var volunteer = town.citizen("volunteer");
      town.join(volunteer, town.sparks, TeamRole.MEMBER);
      town.appoint(volunteer, Role.SUPERVISOR, town.city);
      var order = orders.placedBy(volunteer.caller(), Placements.onBehalf(town.station)).verified();
      order.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported();
      town.passAndRun(DAY.multipliedBy(7));

      refused(
          OrderRefusal.ORDER_NOT_IMPARTIAL,
          () -> order.given(volunteer, new CallBackRequester(true, null)));
    }
  }

  @Nested
  class WhoMayNotKnow {

    @Test
    void isToldThatThereIsNoSuchOrder() {
      var order = orders.aPlacedOrder();
      var strangers =
          List.of(
              town.neighbour,
              town.administrator,
              town.partner,
              town.leaderOf(town.redHats),
              town.keeperOf(town.elsewhere),
              town.keeperOf(town.otherCity));

      for (var stranger : strangers) {
        refused(OrderRefusal.ORDER_UNKNOWN, () -> order.seenBy(stranger));
        refused(OrderRefusal.ORDER_UNKNOWN, () -> order.given(stranger, VERIFY));
        refused(OrderRefusal.ORDER_UNKNOWN, () -> order.given(stranger, new Nudge()));
      }
    }

    @Test
    void isToldNothingElseBecauseOfTheStageOrTheBody() {
      var order = orders.aClosedOrder();

      refused(
          OrderRefusal.ORDER_UNKNOWN,
          () ->
              give(
                  order.id(),
                  town.neighbour.caller(),
                  () -> {
                    throw new IllegalStateException("the body is not read");
                  }));
    }

    @Test
    void isAskedToSignInFirst() {
      var anonymous = new Caller(new Caller.Anonymous(), Citizen.TRACE);
      var order = orders.aPlacedOrder();
      var madeUp = new OrderId(town.ids.next(320_707));

      for (var id : List.of(order.id(), madeUp)) {
        Refused.with(SharedRefusal.UNAUTHENTICATED, () -> town.useCases.read(id, anonymous));
        Refused.with(SharedRefusal.UNAUTHENTICATED, () -> give(id, anonymous, () -> VERIFY));
      }
    }
  }

  @Nested
  class WhoMayKnow {

    @Test
    void butNotDoIsToldSo() {
      var order = orders.aPlacedOrder();

      for (var knowing : List.of(town.wang, town.secretary, town.supervisor)) {
        order.seenBy(knowing);
        refused(OrderRefusal.ORDER_FORBIDDEN, () -> order.given(knowing, VERIFY));
      }
    }

    @Test
    void butNotDoIsToldSoBeforeTheBodyIsRead() {
      var order = orders.aPlacedOrder();

      refused(
          OrderRefusal.ORDER_FORBIDDEN,
          () ->
              give(
                  order.id(),
                  town.wang.caller(),
                  () -> {
                    throw new IllegalStateException("the body is not read");
                  }));
    }

    @Test
    void isToldOfAStaleVersionBeforeTheStage() {
      var order = orders.aClosedOrder();
      var request =
          new Sent<OrderId, OrderCommand>(
              order.id(), order.keeper().caller(), Version.FIRST, () -> VERIFY);

      Refused.with(
          SharedRefusal.STALE_VERSION, () -> town.useCases.give(OrderAction.VERIFY, request));
    }

    @Test
    void aKeeperAboveActsForTheStation() {
      for (PositionId above : List.of(town.institute, town.centre, town.city)) {
        orders.aPlacedOrder().given(town.keeperOf(above), VERIFY);
      }
    }
  }

  private void give(OrderId order, Caller caller, Supplier<OrderCommand> body) {
    town.useCases.give(OrderAction.VERIFY, new Sent<>(order, caller, null, body));
  }
}
