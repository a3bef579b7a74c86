// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.file.FileId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.shared.Personal;
import org.redvest.shared.TimeWindow;
import org.redvest.team.RiskLevel;

/** A command on an order that exists. What it does is told by the phase that carries it out. */
public sealed interface OrderCommand {

  /**
   * Refuses what it says wrongly, whatever became of the order meanwhile: by its own words and by
   * what never changes of the order, and so before the version and the stage (DESIGN: 10).
   */
  default void check(Order order, Occasion occasion) {}

  /** A command that has to know more than its order, for which others are read or locked. */
  sealed interface NeedsFacts extends OrderCommand {}

  record Verify(
      VerificationMethod method,
      RiskLevel risk,
      @Nullable Personal note,
      @Nullable Personal publicText)
      implements OrderCommand {

    /** Only a wish is shown to everybody; words for all about another order would be lost. */
    @Override
    public void check(Order order, Occasion occasion) {
      boolean wish = order.ask().kind() == OrderKind.WISH;
      if (wish && publicText == null) {
        throw OrderRefusal.WISH_NEEDS_PUBLIC_TEXT.refusal();
      }
      if (!wish && publicText != null) {
        throw OrderRefusal.PUBLIC_TEXT_FOR_WISH_ONLY.refusal();
      }
    }
  }

  record Reject(RejectionReason reason, @Nullable OrderId duplicateOf) implements NeedsFacts {

    @Override
    public void check(Order order, Occasion occasion) {
      if ((reason == RejectionReason.DUPLICATE) != (duplicateOf != null)) {
        throw OrderRefusal.DUPLICATE_UNKNOWN.refusal();
      }
    }
  }

  record Refer(Personal office) implements OrderCommand {}

  record AnswerReferral(Personal answer) implements OrderCommand {}

  /** By the holder with a reason, by the clock without. */
  record Escalate(@Nullable EscalationReason reason) implements NeedsFacts {}

  /** The holder says of an escalation that it is not his. */
  record ObjectToEscalation(Personal reason) implements OrderCommand {}

  record Dispatch(DispatchMode mode, List<TeamId> teams) implements NeedsFacts {

    @Override
    public void check(Order order, Occasion occasion) {
      if (teams.isEmpty() || new HashSet<>(teams).size() < teams.size()) {
        throw OrderRefusal.OFFER_NEEDS_TEAM.refusal();
      }
      if (mode == DispatchMode.DIRECT && teams.size() > 1) {
        throw OrderRefusal.DIRECT_NEEDS_ONE_TEAM.refusal();
      }
    }
  }

  /** All open offers, or one team's only. */
  record Withdraw(WithdrawalReason reason, @Nullable TeamId onlyTeam) implements OrderCommand {

    @Override
    public void check(Order order, Occasion occasion) {
      occasion.requireOwnReason(
          reason == WithdrawalReason.TEAM_SUSPENDED || reason == WithdrawalReason.TEAM_DISSOLVED);
    }
  }

  record Accept(OfferId offer) implements NeedsFacts {}

  /** With "not ours" as the reason it also opens a case. */
  record Decline(OfferId offer, @Nullable Personal notOurs) implements OrderCommand {}

  record Expire(OfferId offer) implements OrderCommand {}

  record MakePlan(TimeWindow window, @Nullable PersonId personInCharge) implements NeedsFacts {

    @Override
    public void check(Order order, Occasion occasion) {
      var earliest = occasion.now().minus(occasion.rules().planBackdating());
      if (window.from().isBefore(earliest)) {
        throw OrderRefusal.PLAN_TOO_EARLY.refusal(Map.of("earliest", earliest));
      }
    }
  }

  record HandBack(HandBackReason reason) implements OrderCommand {}

  record Recall(RecallReason reason) implements OrderCommand {

    @Override
    public void check(Order order, Occasion occasion) {
      occasion.requireOwnReason(reason == RecallReason.SILENT);
    }
  }

  record Report(Personal done, int peopleServed, int minutes, List<FileId> evidence)
      implements NeedsFacts {

    public Report {
      evidence = List.copyOf(evidence);
      if (peopleServed < 1 || minutes < 1) {
        throw new IllegalArgumentException("a service serves somebody and takes time");
      }
    }
  }

  record Rate(
      RatingWay way, int score, boolean solved, @Nullable Personal words, boolean anotherTeam)
      implements NeedsFacts {}

  /** A link by which the round is rated without an account. */
  record IssueRatingLink(RatingWay way) implements OrderCommand {

    public IssueRatingLink {
      if (way == RatingWay.ACCOUNT) {
        throw new IllegalArgumentException("whoever rates by his account needs no link");
      }
    }
  }

  record CloseUnrated() implements OrderCommand {}

  record Cancel(CancellationReason reason) implements OrderCommand {}

  record GiveUp() implements OrderCommand {}

  /** From a holder that was closed to whoever succeeds it. */
  record HandOver() implements NeedsFacts {}

  record Nudge() implements OrderCommand {}

  record CallBackRequester(boolean solved, @Nullable Personal note) implements NeedsFacts {}

  record DecideObjection(ObjectionId objection, boolean upheld) implements NeedsFacts {}

  /** The action that this command performs. */
  default OrderAction action() {
    return switch (this) {
      case Verify _ -> OrderAction.VERIFY;
      case Reject _ -> OrderAction.REJECT;
      case Refer _ -> OrderAction.REFER;
      case AnswerReferral _ -> OrderAction.ANSWER_REFERRAL;
      case Escalate _ -> OrderAction.ESCALATE;
      case ObjectToEscalation _ -> OrderAction.OBJECT;
      case Dispatch _ -> OrderAction.DISPATCH;
      case Withdraw _ -> OrderAction.WITHDRAW;
      case Accept _ -> OrderAction.ACCEPT;
      case Decline _ -> OrderAction.DECLINE;
      case Expire _ -> OrderAction.EXPIRE;
      case MakePlan _ -> OrderAction.PLAN;
      case HandBack _ -> OrderAction.HAND_BACK;
      case Recall _ -> OrderAction.RECALL;
      case Report _ -> OrderAction.REPORT;
      case Rate _ -> OrderAction.RATE;
      case IssueRatingLink _ -> OrderAction.LINK_RATING;
      case CloseUnrated _ -> OrderAction.CLOSE_UNRATED;
      case Cancel _ -> OrderAction.CANCEL;
      case GiveUp _ -> OrderAction.GIVE_UP;
      case HandOver _ -> OrderAction.HAND_OVER;
      case Nudge _ -> OrderAction.NUDGE;
      case CallBackRequester _ -> OrderAction.CALL_BACK;
      case DecideObjection _ -> OrderAction.DECIDE_OBJECTION;
    };
  }
}
