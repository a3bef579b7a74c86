// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.List;
import java.util.UUID;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.EscalationReason;
import org.redvest.order.model.HandBackReason;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.RecallReason;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.team.RiskLevel;

/** For each action a command that says what people usually say by it. */
record UsualCommands(Case order) {

  OrderCommand of(OrderAction action) {
    var words = Case.words("As agreed");
    return switch (action) {
      case VERIFY -> new OrderCommand.Verify(VerificationMethod.PHONE, RiskLevel.LOW, words, null);
      case REJECT -> new OrderCommand.Reject(RejectionReason.NOT_TRUE, null);
      case REFER -> new OrderCommand.Refer(words);
      case ANSWER_REFERRAL -> new OrderCommand.AnswerReferral(words);
      case ESCALATE -> new OrderCommand.Escalate(EscalationReason.NO_TEAM_HERE);
      case OBJECT -> new OrderCommand.ObjectToEscalation(words);
      case DISPATCH ->
          new OrderCommand.Dispatch(DispatchMode.DIRECT, List.of(order.town().redHats));
      case WITHDRAW -> new OrderCommand.Withdraw(WithdrawalReason.NEED_CHANGED, null);
      case ACCEPT -> new OrderCommand.Accept(offer());
      case DECLINE -> new OrderCommand.Decline(offer(), null);
      case EXPIRE -> new OrderCommand.Expire(offer());
      case PLAN -> new OrderCommand.MakePlan(order.inTwoHours(), null);
      case HAND_BACK -> new OrderCommand.HandBack(HandBackReason.NO_PEOPLE);
      case RECALL -> new OrderCommand.Recall(RecallReason.TEAM_UNABLE);
      case REPORT -> new OrderCommand.Report(words, 1, 45, List.of());
      case RATE -> Case.rating(true);
      case CLOSE_UNRATED -> new OrderCommand.CloseUnrated();
      case CANCEL -> new OrderCommand.Cancel(CancellationReason.NO_LONGER_NEEDED);
      case GIVE_UP -> new OrderCommand.GiveUp();
      case HAND_OVER -> handOver();
      case NUDGE -> new OrderCommand.Nudge();
      case CALL_BACK -> new OrderCommand.CallBackRequester(true, words);
      case DECIDE_OBJECTION -> new OrderCommand.DecideObjection(objection(), false);
      case LINK_RATING -> new OrderCommand.IssueRatingLink(RatingWay.LINK);
      case DISCLOSE -> throw new IllegalArgumentException("no command: the order stays as it is");
    };
  }

  private OrderCommand handOver() {
    var holder = order.order().holding().position();
    if (!holder.equals(order.town().elsewhere)) {
      order.town().closeOnly(holder, order.town().elsewhere);
    }
    return new OrderCommand.HandOver();
  }

  private OfferId offer() {
    var offers = order.order().progress().offers();
    return offers.isEmpty() ? new OfferId(madeUp()) : offers.getLast().id();
  }

  private ObjectionId objection() {
    var objections = order.order().progress().objections();
    return objections.isEmpty() ? new ObjectionId(madeUp()) : objections.getLast().id();
  }

  private UUID madeUp() {
    return order.town().ids.next(order.id().code());
  }
}
