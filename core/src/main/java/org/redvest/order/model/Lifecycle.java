// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.Map;
import org.redvest.command.Change;
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
  public static Change<Order> apply(
      Order order, OrderCommand command, Occasion occasion, CommandFacts others) {
    command.check(order, occasion);
    require(order, command.action(), occasion);
    return switch (command) {
      case Verify verify -> Intake.verify(order, verify, occasion);
      case Reject reject -> Intake.reject(order, reject, occasion);
      case Refer refer -> Intake.refer(order, refer, occasion);
      case AnswerReferral answer -> Intake.answer(order, answer);
      case Escalate escalate -> Climbing.escalate(order, escalate, occasion, others);
      case ObjectToEscalation objection -> Climbing.object(order, objection, occasion);
      case GiveUp _ -> Climbing.giveUp(order, occasion);
      case HandOver _ -> Climbing.handOver(order, others);
      case Dispatch dispatch -> Dispatching.dispatch(order, dispatch, occasion, others);
      case Withdraw withdraw -> Dispatching.withdraw(order, withdraw, occasion);
      case Accept accept -> Dispatching.accept(order, accept, occasion, others);
      case Decline decline -> Dispatching.decline(order, decline, occasion);
      case Expire expire -> Dispatching.expire(order, expire, occasion);
      case MakePlan plan -> Serving.plan(order, plan, occasion, others);
      case HandBack handBack -> Serving.handBack(order, handBack, occasion);
      case Recall recall -> Serving.recall(order, recall, occasion);
      case Report report -> Serving.report(order, report, occasion);
      case Rate rate -> Ratings.rate(order, rate, occasion, others);
      case IssueRatingLink link -> Ratings.issueLink(order, link, occasion);
      case CloseUnrated _ -> Closing.closeUnrated(order, occasion);
      case Cancel cancel -> Closing.cancel(order, cancel, occasion);
      case CallBackRequester callBack -> Closing.callBack(order, callBack, occasion, others);
      case Nudge _ -> Closing.nudge(order, occasion);
      case DecideObjection decision -> Objections.decide(order, decision, occasion, others);
    };
  }

  /** Whether the action could succeed now, as far as the order itself decides. */
  public static boolean admits(Order order, OrderAction action, Occasion occasion) {
    if (!action.isFor(order.stage().name())) {
      return false;
    }
    try {
      action.gate().check(order, occasion);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Refuses what the stage, or else the order's facts, do not allow now. */
  public static void require(Order order, OrderAction action, Occasion occasion) {
    requireStage(order, action);
    action.gate().check(order, occasion);
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
