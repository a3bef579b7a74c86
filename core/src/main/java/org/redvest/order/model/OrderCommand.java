package org.redvest.order.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.file.FileId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderId;
import org.redvest.shared.Personal;
import org.redvest.shared.TimeWindow;
import org.redvest.team.RiskLevel;

/** A command on an order that exists. What it does is told by the phase that carries it out. */
public sealed interface OrderCommand {

  record Verify(
      VerificationMethod method,
      RiskLevel risk,
      @Nullable Personal note,
      @Nullable Personal publicText)
      implements OrderCommand {}

  record Reject(RejectionReason reason, @Nullable OrderId duplicateOf) implements OrderCommand {}

  record Refer(Personal office) implements OrderCommand {}

  record AnswerReferral(Personal answer) implements OrderCommand {}

  /** By the holder with a reason, by the clock without. */
  record Escalate(@Nullable EscalationReason reason) implements OrderCommand {}

  /** The holder says of an escalation that it is not his. */
  record ObjectToEscalation(Personal reason) implements OrderCommand {}

  record Dispatch(DispatchMode mode, List<TeamId> teams) implements OrderCommand {}

  /** All open offers, or one team's only. */
  record Withdraw(WithdrawalReason reason, @Nullable TeamId onlyTeam) implements OrderCommand {}

  record Accept(OfferId offer) implements OrderCommand {}

  /** With "not ours" as the reason it also opens a case. */
  record Decline(OfferId offer, @Nullable Personal notOurs) implements OrderCommand {}

  record Expire(OfferId offer) implements OrderCommand {}

  record MakePlan(TimeWindow window, @Nullable PersonId personInCharge) implements OrderCommand {}

  record HandBack(HandBackReason reason) implements OrderCommand {}

  record Recall(RecallReason reason) implements OrderCommand {}

  record Report(Personal done, int peopleServed, int minutes, List<FileId> evidence)
      implements OrderCommand {

    public Report {
      evidence = List.copyOf(evidence);
      if (peopleServed < 1 || minutes < 1) {
        throw new IllegalArgumentException("a service serves somebody and takes time");
      }
    }
  }

  record Rate(
      RatingWay way, int score, boolean solved, @Nullable Personal words, boolean anotherTeam)
      implements OrderCommand {}

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
  record HandOver() implements OrderCommand {}

  record Nudge() implements OrderCommand {}

  record CallBackRequester(boolean solved, @Nullable Personal note) implements OrderCommand {}

  record DecideObjection(ObjectionId objection, boolean upheld) implements OrderCommand {}

  /** Why a holder hands an order up. */
  enum EscalationReason {
    NO_TEAM_HERE,
    BEYOND_OUR_MEANS,
    SEVERAL_PLACES,
    OTHER
  }

  /** Why offers are taken back. */
  enum WithdrawalReason {
    WRONG_TEAM,
    NEED_CHANGED,
    TOO_SLOW,
    /** The clock's; people name their own reason. */
    TEAM_SUSPENDED,
    /** The clock's as well. */
    TEAM_DISSOLVED,
    OTHER
  }

  /** Why a team returns a job (退单). */
  enum HandBackReason {
    NO_PEOPLE,
    BEYOND_ABILITY,
    TIME_DOES_NOT_FIT,
    UNSAFE,
    OTHER
  }

  /** Why a job is taken from a team (收回). */
  enum RecallReason {
    /** The clock's: the team was silent for twice its time. */
    SILENT,
    TEAM_UNABLE,
    NEED_CHANGED,
    OTHER
  }

  /** Why an order is called off. */
  enum CancellationReason {
    NO_LONGER_NEEDED,
    SOLVED_OTHERWISE,
    PLACED_BY_MISTAKE,
    REQUESTER_WITHDREW,
    OTHER
  }

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
