// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.file.FileId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.Nudge;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.Stage;

class RoundsAndEndingsTest extends TownTest {

  @Nested
  class NotSolved {

    @Test
    void opensTheNextRoundAndTheEarlierOneKeepsItsFacts() {
      var order = orders.aServedOrder().ratedNotSolved();

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      assertThat(order.round()).isEqualTo(2);
      var first = order.order().progress().rounds().getFirst();
      assertThat(first.outcome()).isEqualTo(Outcome.UNSOLVED);
      assertThat(first.verification()).isNotNull();
      assertThat(first.service()).isNotNull();
      assertThat(first.rating()).isNotNull();
    }

    @Test
    void keepsTheEvidenceOfTheEarlierRoundBesideThatOfTheNext() {
      var order = orders.aScheduledOrder();
      var leader = order.leader();
      var first = town.upload(leader, order.id());
      order.reported(first).ratedNotSolved();
      order.offeredTo(town.redHats).acceptedBy(town.redHats).planned();
      var second = town.upload(leader, order.id());

      order.reported(second);
      assertThat(used(first, second)).isTrue();
      order.reported();

      assertThat(used(first)).isTrue();
      assertThat(used(second)).isFalse();
    }

    private boolean used(FileId... files) {
      return Stream.of(files).allMatch(id -> town.files.find(id).orElseThrow().used());
    }

    @Test
    void afterThreeRoundsTheParentHoldsIt() {
      var order = orders.aVerifiedOrder();

      notSolved(order);
      notSolved(order);
      assertThat(order.holder()).isEqualTo(town.station);
      notSolved(order);

      assertThat(order.round()).isEqualTo(4);
      assertThat(order.holder()).isEqualTo(town.institute);
    }

    @Test
    void inTheTopsThirdRoundClosesItUnsolved() {
      var order = orders.aVerifiedOrder().escalated().escalated().escalated();
      assertThat(order.holder()).isEqualTo(town.city);

      notSolved(order);
      notSolved(order);
      notSolved(order);

      assertThat(order.order().stage())
          .isInstanceOfSatisfying(
              Stage.Closed.class,
              closed -> assertThat(closed.outcome()).isEqualTo(Outcome.UNSOLVED));
    }

    @Test
    void theSameTeamMayBeAskedInTheNextRound() {
      var order = orders.aServedOrder().ratedNotSolved();

      order.offeredTo(town.redHats, town.sparks);

      assertThat(order.stage()).isEqualTo(StageName.OFFERED);
    }

    private void notSolved(Case order) {
      order.offeredTo(town.redHats).acceptedBy(town.redHats).planned().reported().ratedNotSolved();
    }
  }

  @Nested
  class AfterTheService {

    @Test
    void nobodyRatesAndItClosesUnrated() {
      var order = orders.aServedOrder();

      town.passAndRun(DAY.multipliedBy(7));

      assertThat(order.order().stage())
          .isInstanceOfSatisfying(
              Stage.Closed.class,
              closed -> assertThat(closed.outcome()).isEqualTo(Outcome.UNRATED));
      refused(OrderRefusal.ORDER_WRONG_STAGE, order::ratedSolved);
    }

    @Test
    void theClockDoesNotCloseItBeforeTheWindowForRatingsEnds() {
      var order = orders.aServedOrder();

      town.pass(DAY.multipliedBy(7).minusMillis(1));

      refused(OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new CloseUnrated()));
    }

    @Test
    void aCallBackOverturnsItOnce() {
      var order = orders.aClosedOrder();

      order.given(town.supervisor, new CallBackRequester(false, null));

      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
      assertThat(order.round()).isEqualTo(2);
      assertThat(order.order().progress().rounds().getFirst().outcome())
          .isEqualTo(Outcome.UNSOLVED);
      refused(
          OrderRefusal.ORDER_WRONG_STAGE,
          () -> order.given(town.supervisor, new CallBackRequester(false, null)));
    }

    @Test
    void aCallBackThatConfirmsIsNotRepeated() {
      var order = orders.aClosedOrder();

      order.given(town.supervisor, new CallBackRequester(true, null));

      assertThat(order.stage()).isEqualTo(StageName.CLOSED);
      assertThat(order.actionsOf(town.supervisor)).doesNotContain(OrderAction.CALL_BACK);
      refused(
          OrderRefusal.ALREADY_CALLED_BACK,
          () -> order.given(town.supervisor, new CallBackRequester(false, null)));
    }

    @Test
    void aCallBackComesWithinThirtyDays() {
      var order = orders.aClosedOrder();
      town.passAndRun(DAY.multipliedBy(30).minusSeconds(1));
      assertThat(order.actionsOf(town.supervisor)).contains(OrderAction.CALL_BACK);

      town.passAndRun(Duration.ofSeconds(1));

      refused(
          OrderRefusal.CALL_BACK_TOO_LATE,
          () -> order.given(town.supervisor, new CallBackRequester(false, null)));
      assertThat(order.stage()).isEqualTo(StageName.CLOSED);
    }
  }

  @Nested
  class WhileItIsOpen {

    @Test
    void theRequesterNudgesTwiceADayAndTheDayEndsAtMidnightInShanghai() {
      var order = orders.aPlacedOrder();
      town.clock.set(Instant.parse("2026-11-23T15:59:00Z")); // 23:59 in Shanghai
      order.given(town.wang, new Nudge()).given(town.wang, new Nudge());

      refused(OrderRefusal.NUDGED_ENOUGH, () -> order.given(town.wang, new Nudge()));
      assertThat(order.actionsOf(town.wang)).doesNotContain(OrderAction.NUDGE);
      town.pass(Duration.ofMinutes(1));
      order.given(town.wang, new Nudge());

      assertThat(order.actionsOf(town.wang)).contains(OrderAction.NUDGE);
    }

    @Test
    void theRequesterMayCancelInEveryStageBeforeServed() {
      var open =
          List.of(
              orders.aPlacedOrder(),
              orders.aVerifiedOrder(),
              orders.anOfferedOrder(),
              orders.aTakenOrder(),
              orders.aScheduledOrder());
      for (var order : open) {
        order.given(town.wang, cancel());
        assertThat(order.stage()).isEqualTo(StageName.CANCELLED);
      }

      assertThat(open.get(2).answerOf(town.redHats)).isEqualTo(OfferState.WITHDRAWN);
      var served = orders.aServedOrder();
      refused(OrderRefusal.ORDER_WRONG_STAGE, () -> served.given(town.wang, cancel()));
      nothingIsDue();
    }

    @Test
    void theKeeperMayCancelForTheRequester() {
      var order = orders.aVerifiedOrder();

      order.given(order.keeper(), cancel());

      assertThat(order.order().stage())
          .isInstanceOfSatisfying(
              Stage.Cancelled.class, stage -> assertThat(stage.byRequester()).isFalse());
    }

    private Cancel cancel() {
      return new Cancel(CancellationReason.NO_LONGER_NEEDED);
    }
  }

  @Nested
  class UpTheLadder {

    @Test
    void anUnansweredRequestClimbsToTheTopAndStaysThere() {
      var order = orders.aPlacedOrder();

      for (var holder : List.of(town.institute, town.centre, town.city)) {
        town.passAndRun(DAY);
        assertThat(order.holder()).isEqualTo(holder);
      }
      town.passAndRun(DAY.multipliedBy(30));

      assertThat(order.stage()).isEqualTo(StageName.PLACED);
      assertThat(order.holder()).isEqualTo(town.city);
      assertThat(order.order().progress().deadline())
          .satisfies(deadline -> assertThat(deadline).extracting("firesAt").isNull());
      order.verified();
      assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    }

    @Test
    void aVerifiedOrderThatNobodyDispatchesClimbsAndIsGivenUpAtTheTop() {
      var order = orders.aVerifiedOrder();

      for (var holder : List.of(town.institute, town.centre, town.city)) {
        town.passAndRun(DAY.multipliedBy(2));
        assertThat(order.holder()).isEqualTo(holder);
      }
      town.passAndRun(DAY.multipliedBy(2));

      assertThat(order.stage()).isEqualTo(StageName.UNMET);
      nothingIsDue();
    }

    @Test
    void theProvinceHoldsNoOrder() {
      var order = orders.aVerifiedOrder().escalated().escalated().escalated();

      assertThat(order.holder()).isEqualTo(town.city);
      refused(OrderRefusal.TOP_REACHED, order::escalated);
      assertThat(order.actionsOf(order.keeper())).doesNotContain(OrderAction.ESCALATE);
    }

    @Test
    void theClockDoesNothingBeforeItsTimeOrBelowTheTop() {
      var order = orders.aVerifiedOrder();

      refused(OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new Escalate(null)));
      refused(OrderRefusal.NOT_AT_TOP, () -> order.byClock(new GiveUp()));
      order.escalated().escalated().escalated();
      refused(OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new GiveUp()));
    }

    @Test
    void theFirstHolderStillSeesItAndDoesNothing() {
      var order = orders.aPlacedOrder().escalated();
      var former = town.keeperOf(town.station);

      assertThat(order.seenBy(former).holder()).isEqualTo(town.institute);
      assertThat(order.actionsOf(former)).isEmpty();
    }
  }
}
