package org.redvest.order.model;

import java.util.Map;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.HandBack;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Nudge;
import org.redvest.order.model.OrderCommand.ObjectToEscalation;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.shared.Refusal;

/** The one way in which a command changes an order. */
public final class Lifecycle {

  private Lifecycle() {}

  /**
   * Carries a command out.
   *
   * @throws Refusal when the order's stage or its facts do not allow it; nothing has changed
   */
  public static Change apply(
      Order order, OrderCommand command, Moment moment, OthersAtHand others) {
    Sense.check(order, command, moment);
    requireStage(order, command.action());
    Gates.check(order, command.action(), moment);
    return switch (command) {
      case Verify verify -> Intake.verify(order, verify, moment);
      case Reject reject -> Intake.reject(order, reject, moment);
      case Refer refer -> Intake.refer(order, refer, moment);
      case AnswerReferral answer -> Intake.answer(order, answer);
      case Escalate escalate -> Climbing.escalate(order, escalate, moment, others);
      case ObjectToEscalation objection -> Climbing.object(order, objection, moment);
      case GiveUp _ -> Climbing.giveUp(order, moment);
      case HandOver _ -> Climbing.handOver(order, others);
      case Dispatch dispatch -> Dispatching.dispatch(order, dispatch, moment, others);
      case Withdraw withdraw -> Dispatching.withdraw(order, withdraw, moment);
      case Accept accept -> Dispatching.accept(order, accept, moment, others);
      case Decline decline -> Dispatching.decline(order, decline, moment);
      case Expire expire -> Dispatching.expire(order, expire, moment);
      case MakePlan plan -> Serving.plan(order, plan, moment, others);
      case HandBack handBack -> Serving.handBack(order, handBack, moment);
      case Recall recall -> Serving.recall(order, recall, moment);
      case Report report -> Serving.report(order, report, moment);
      case Rate rate -> Ratings.rate(order, rate, moment, others);
      case IssueRatingLink link -> Ratings.issueLink(order, link, moment);
      case CloseUnrated _ -> Closing.closeUnrated(order, moment);
      case Cancel cancel -> Closing.cancel(order, cancel, moment);
      case CallBackRequester callBack -> Closing.callBack(order, callBack, moment, others);
      case Nudge _ -> Closing.nudge(order, moment);
      case DecideObjection decision -> Objections.decide(order, decision, moment, others);
    };
  }

  /** Whether the action could succeed now, as far as the order itself decides. */
  public static boolean admits(Order order, OrderAction action, Moment moment) {
    try {
      requireStage(order, action);
      Gates.check(order, action, moment);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Refuses whatever does not belong to the stage, naming the stage. */
  public static void requireStage(Order order, OrderAction action) {
    var stage = order.stage().name();
    if (!action.isFor(stage)) {
      throw OrderRefusal.ORDER_WRONG_STAGE.refusal(
          Map.of("stage", stage.name(), "action", action.name()));
    }
  }
}
