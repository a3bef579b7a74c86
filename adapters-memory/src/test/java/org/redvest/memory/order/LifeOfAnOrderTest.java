// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.TeamId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RecallReason;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.Stage;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.shared.TimeWindow;

class LifeOfAnOrderTest extends TownTest {

  @Test
  void wangsLightIsMended() {
    var order = orders.aPlacedOrder();
    assertThat(order.seenBy(town.wang).stage()).isEqualTo(StageName.PLACED);

    order.verified().offeredTo(town.redHats).acceptedBy(town.redHats).planned();
    town.pass(Duration.ofHours(3));
    order.reported().ratedSolved();

    assertThat(order.seenBy(town.wang).stage()).isEqualTo(StageName.CLOSED);
    assertThat(order.order().progress().round().outcome()).isEqualTo(Outcome.SOLVED);
    nothingIsDue();
  }

  @Nested
  class WhenTheKeeperAnswers {

    @Test
    void aDuplicateIsRejectedAndItsRequesterSeesTheTwinsProgress() {
      var twin = orders.aTakenOrder();
      var order = orders.aPlacedOrder();

      order.given(order.keeper(), new Reject(RejectionReason.DUPLICATE, twin.id()));

      assertThat(order.seenBy(town.wang).ending())
          .extracting("twin.id", "twin.stage")
          .containsExactly(twin.id(), StageName.TAKEN);
      twin.planned();
      assertThat(order.seenBy(town.wang).ending())
          .extracting("twin.stage")
          .isEqualTo(StageName.SCHEDULED);
    }

    @Test
    void aDuplicateNamesAnotherOrderOfTheCity() {
      var order = orders.aPlacedOrder();
      var abroad = orders.placedBy(town.wang.caller(), Placements.online(town.otherCity));

      for (var twin : List.of(order.id(), abroad.id())) {
        refused(
            OrderRefusal.DUPLICATE_UNKNOWN,
            () -> order.given(order.keeper(), new Reject(RejectionReason.DUPLICATE, twin)));
      }
    }

    @Test
    void onlyADuplicateNamesATwin() {
      var order = orders.aPlacedOrder();
      var twin = orders.aPlacedOrder();

      refused(
          OrderRefusal.DUPLICATE_UNKNOWN,
          () -> order.given(order.keeper(), new Reject(RejectionReason.DUPLICATE, null)));
      refused(
          OrderRefusal.DUPLICATE_UNKNOWN,
          () -> order.given(order.keeper(), new Reject(RejectionReason.NOT_TRUE, twin.id())));
    }

    @Test
    void aReferralHasItsAnswerOnce() {
      var order = orders.aVerifiedOrder();
      order.given(order.keeper(), new Refer(Case.words("Housing office")));

      order.given(order.keeper(), new AnswerReferral(Case.words("Comes on Monday")));

      assertThat(order.seenBy(town.wang).ending())
          .extracting("referredTo", "answer")
          .containsExactly("Housing office", "Comes on Monday");
      refused(
          OrderRefusal.ALREADY_ANSWERED,
          () -> order.given(order.keeper(), new AnswerReferral(Case.words("Or Tuesday"))));
    }
  }

  @Nested
  class WhenTeamsAnswer {

    @Test
    void oneAcceptsAndTheOtherOffersAreWithdrawn() {
      var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.sparks, town.lanterns);

      order.declinedBy(town.sparks).acceptedBy(town.redHats);

      assertThat(order.answerOf(town.redHats)).isEqualTo(OfferState.ACCEPTED);
      assertThat(order.answerOf(town.sparks)).isEqualTo(OfferState.DECLINED);
      assertThat(order.answerOf(town.lanterns)).isEqualTo(OfferState.WITHDRAWN);
      refused(OrderRefusal.ORDER_WRONG_STAGE, () -> order.acceptedBy(town.lanterns));
    }

    @Test
    void afterTheLastDeclineItWaitsForAnotherOffer() {
      var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.sparks);

      order.declinedBy(town.redHats);
      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
      order.declinedBy(town.sparks);
      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);

      order.offeredTo(town.lanterns).acceptedBy(town.lanterns);
      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
    }

    @Test
    void whoWasAskedInTheRoundIsAskedAgainOnlyByAPersonsChoice() {
      var order = orders.anOfferedOrder().declinedBy(town.redHats);

      refused(OrderRefusal.TEAM_ALREADY_OFFERED, () -> order.offeredTo(town.redHats, town.sparks));
      order.offeredTo(town.redHats);

      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
    }

    @Test
    void anOfferThatNobodyAnswersExpires() {
      var order = orders.anOfferedOrder();

      town.pass(DAY);
      refused(OrderRefusal.OFFER_EXPIRED, () -> order.acceptedBy(town.redHats));
      assertThat(order.actionsOf(town.leaderOf(town.redHats))).isEmpty();
      town.runDue();

      assertThat(order.answerOf(town.redHats)).isEqualTo(OfferState.EXPIRED);
      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      nothingIsDue();
    }

    @Test
    void theClockEndsNoOfferBeforeItsTime() {
      var order = orders.anOfferedOrder();

      town.pass(DAY.minusMillis(1));

      refused(
          OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new Expire(order.offerTo(town.redHats))));
      order.acceptedBy(town.redHats);
    }

    @Test
    void allOffersAreWithdrawnBeforeOthersAreMade() {
      var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.sparks);
      refused(OrderRefusal.ORDER_WRONG_STAGE, () -> order.offeredTo(town.lanterns));

      order.given(order.keeper(), new Withdraw(WithdrawalReason.WRONG_TEAM, null));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      assertThat(order.answerOf(town.sparks)).isEqualTo(OfferState.WITHDRAWN);
    }

    @Test
    void aTeamTakesNoMoreThanItSaidItCan() {
      orders.aVerifiedOrder().offeredTo(town.lanterns).acceptedBy(town.lanterns);
      var early = orders.aVerifiedOrder();

      refused(OrderRefusal.TEAM_NOT_ELIGIBLE, () -> early.offeredTo(town.lanterns));
    }

    @Test
    void aTeamThatIsFullMeanwhileCannotAccept() {
      var first = orders.aVerifiedOrder().offeredTo(town.lanterns);
      var second = orders.aVerifiedOrder().offeredTo(town.lanterns);
      first.acceptedBy(town.lanterns);

      refused(OrderRefusal.TEAM_FULL, () -> second.acceptedBy(town.lanterns));
      first.planned().reported();
      second.acceptedBy(town.lanterns);

      assertThat(second.stage()).isEqualTo(StageName.TAKEN);
    }

    @Test
    void aSuspendedTeamsOpenOffersAreWithdrawn() {
      var order = orders.anOfferedOrder();

      town.suspend(town.redHats);

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      assertThat(order.answerOf(town.redHats)).isEqualTo(OfferState.WITHDRAWN);
      refused(OrderRefusal.TEAM_NOT_ELIGIBLE, () -> order.offeredTo(town.redHats));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEAM_SUSPENDED", "TEAM_DISSOLVED"})
    void whatBecameOfATeamIsNobodysReasonToWithdraw(WithdrawalReason reason) {
      var order = orders.anOfferedOrder();

      refused(
          OrderRefusal.REASON_RESERVED,
          () -> order.given(town.dispatcher, new Withdraw(reason, null)));
      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
    }

    @Test
    void theBoardAdvisesToRecallWhatASuspendedTeamHas() {
      var order = orders.anOfferedOrder().acceptedBy(town.redHats);
      assertThat(order.isRecallAdvised()).isFalse();

      town.suspend(town.redHats);

      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
      assertThat(order.isRecallAdvised()).isTrue();
    }

    @Test
    void aTeamSuspendedAtThatMomentCannotAccept() {
      var order = orders.anOfferedOrder();
      town.suspendOnly(town.redHats);

      refused(OrderRefusal.TEAM_SUSPENDED, () -> order.acceptedBy(town.redHats));
    }

    @Test
    void anOfferIsOneTeamsOrSeveralDifferentOnes() {
      var order = orders.aVerifiedOrder();

      refused(OrderRefusal.OFFER_NEEDS_TEAM, () -> order.offeredTo(town.sparks, town.sparks));
      refused(OrderRefusal.OFFER_NEEDS_TEAM, () -> dispatch(order, DispatchMode.POOL, List.of()));
      refused(
          OrderRefusal.DIRECT_NEEDS_ONE_TEAM,
          () -> dispatch(order, DispatchMode.DIRECT, List.of(town.sparks, town.redHats)));
    }

    private void dispatch(Case order, DispatchMode mode, List<TeamId> teams) {
      order.given(order.keeper(), new Dispatch(mode, teams));
    }

    @Test
    void anotherTeamsOfferCannotBeAccepted() {
      var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.sparks);

      refused(
          OrderRefusal.ORDER_FORBIDDEN,
          () -> order.given(town.leaderOf(town.sparks), new Accept(order.offerTo(town.redHats))));
    }
  }

  @Nested
  class WhenATeamHasIt {

    @Test
    void itMayHandItBackBeforeAndAfterThePlan() {
      for (var order : List.of(orders.aTakenOrder(), orders.aScheduledOrder())) {
        order.handedBack();
        assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      }
    }

    @Test
    void theDispatcherMayTakeItBackAtAnyTime() {
      var order = orders.aScheduledOrder();

      order.given(town.dispatcher, new Recall(RecallReason.TEAM_UNABLE));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void nobodySaysInTheClocksPlaceThatItIsSilent() {
      var order = orders.aTakenOrder();

      refused(
          OrderRefusal.REASON_RESERVED,
          () -> order.given(town.dispatcher, new Recall(RecallReason.SILENT)));
      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
    }

    @Test
    void theClockTakesItBackAfterTwiceTheStartDeadline() {
      var order = orders.aTakenOrder();

      town.passAndRun(DAY.multipliedBy(2));
      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
      refused(OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new Recall(RecallReason.SILENT)));
      town.passAndRun(DAY.multipliedBy(2).minusMinutes(1));
      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
      town.passAndRun(Duration.ofMinutes(1));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void theClockTakesItBackAfterTwiceTheReportDeadline() {
      var order = orders.aScheduledOrder(); // its window ends in three hours

      town.passAndRun(DAY.multipliedBy(4).plusHours(3).minusMinutes(1));
      assertThat(order.stage()).isEqualTo(StageName.SCHEDULED);
      town.passAndRun(Duration.ofMinutes(1));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void thePlanMayChangeAndTheReportDeadlineWithIt() {
      var order = orders.aScheduledOrder();
      var later =
          new TimeWindow(
              town.now().plus(DAY.multipliedBy(5)), town.now().plus(DAY.multipliedBy(6)));

      order.given(order.leader(), new MakePlan(later, town.member.id()));

      assertThat(order.order().stage())
          .isInstanceOfSatisfying(
              Stage.Scheduled.class,
              stage -> {
                assertThat(stage.plan().window()).isEqualTo(later);
                assertThat(stage.plan().personInCharge()).isEqualTo(town.member.id());
              });
      town.passAndRun(DAY.multipliedBy(9));
      assertThat(order.stage()).isEqualTo(StageName.SCHEDULED);
    }

    @Test
    void aPlanMayBeginADayAgoAndNoEarlier() {
      var order = orders.aTakenOrder();
      var dayAgo = town.now().minus(DAY);

      refused(
          OrderRefusal.PLAN_TOO_EARLY,
          () ->
              order.given(
                  order.leader(),
                  new MakePlan(
                      new TimeWindow(dayAgo.minusSeconds(1), dayAgo.plusSeconds(9)), null)));
      order.given(
          order.leader(), new MakePlan(new TimeWindow(dayAgo, dayAgo.plusSeconds(9)), null));

      assertThat(order.stage()).isEqualTo(StageName.SCHEDULED);
    }

    @Test
    void somebodyOfTheTeamIsInCharge() {
      var order = orders.aTakenOrder();

      refused(
          OrderRefusal.PERSON_IN_CHARGE_NOT_IN_TEAM,
          () -> order.given(order.leader(), new MakePlan(order.inTwoHours(), town.neighbour.id())));
    }

    @Test
    void theReportMayBeAmendedUntilItIsRated() {
      var order = orders.aServedOrder();
      var until = order.order().progress().deadline();
      town.pass(DAY);

      order.reported();

      assertThat(order.order().progress().deadline()).isEqualTo(until);
      order.ratedSolved();
      refused(OrderRefusal.ORDER_WRONG_STAGE, order::reported);
    }

    @Test
    void anotherTeamThatOnceHadItHasNoSayAnyMore() {
      var order = orders.aTakenOrder().handedBack().offeredTo(town.sparks).acceptedBy(town.sparks);

      refused(
          OrderRefusal.ORDER_FORBIDDEN,
          () -> order.given(town.leaderOf(town.redHats), new MakePlan(order.inTwoHours(), null)));
      assertThat(order.actionsOf(town.leaderOf(town.redHats))).doesNotContain(OrderAction.PLAN);
    }
  }
}
