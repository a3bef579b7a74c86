package org.redvest.order.model;

import java.util.HashSet;
import java.util.Map;
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
import org.redvest.order.model.OrderCommand.RecallReason;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.OrderCommand.WithdrawalReason;

/**
 * Whether what a command says can be at all, whatever became of the order meanwhile: it depends on
 * the command's own words and on what never changes of the order, and so is told before the version
 * and the stage (DESIGN: 10).
 */
public final class Sense {

  private Sense() {}

  /**
   * @throws Refusal when the command contradicts itself or what was asked
   */
  public static void check(Order order, OrderCommand command, Moment moment) {
    switch (command) {
      case Verify verify -> requirePublicTextOfWishesAlone(order, verify);
      case Reject reject -> requireTwin(reject);
      case Dispatch dispatch -> requireTeams(dispatch);
      case Withdraw withdraw ->
          requireOwnReason(
              withdraw.reason() == WithdrawalReason.TEAM_SUSPENDED
                  || withdraw.reason() == WithdrawalReason.TEAM_DISSOLVED,
              moment);
      case Recall recall -> requireOwnReason(recall.reason() == RecallReason.SILENT, moment);
      case MakePlan plan -> requireRecent(plan, moment);
      case Refer _,
          AnswerReferral _,
          Escalate _,
          ObjectToEscalation _,
          GiveUp _,
          HandOver _,
          Accept _,
          Decline _,
          Expire _,
          HandBack _,
          Report _,
          Rate _,
          IssueRatingLink _,
          CloseUnrated _,
          Cancel _,
          CallBackRequester _,
          Nudge _,
          DecideObjection _ -> {}
    }
  }

  /** Only a wish is shown to everybody; words for all about another order would be lost. */
  private static void requirePublicTextOfWishesAlone(Order order, Verify command) {
    boolean wish = order.ask().kind() == OrderKind.WISH;
    if (wish && command.publicText() == null) {
      throw OrderRefusal.WISH_NEEDS_PUBLIC_TEXT.refusal();
    }
    if (!wish && command.publicText() != null) {
      throw OrderRefusal.PUBLIC_TEXT_FOR_WISH_ONLY.refusal();
    }
  }

  private static void requireTwin(Reject command) {
    if ((command.reason() == RejectionReason.DUPLICATE) != (command.duplicateOf() != null)) {
      throw OrderRefusal.DUPLICATE_UNKNOWN.refusal();
    }
  }

  private static void requireTeams(Dispatch command) {
    var teams = command.teams();
    if (teams.isEmpty() || new HashSet<>(teams).size() < teams.size()) {
      throw OrderRefusal.OFFER_NEEDS_TEAM.refusal();
    }
    if (command.mode() == DispatchMode.DIRECT && teams.size() > 1) {
      throw OrderRefusal.DIRECT_NEEDS_ONE_TEAM.refusal();
    }
  }

  /** Some reasons are the clock's to give. */
  private static void requireOwnReason(boolean reserved, Moment moment) {
    if (reserved && !moment.isClock()) {
      throw OrderRefusal.REASON_RESERVED.refusal();
    }
  }

  private static void requireRecent(MakePlan command, Moment moment) {
    var earliest = moment.now().minus(moment.rules().planBackdating());
    if (command.window().from().isBefore(earliest)) {
      throw OrderRefusal.PLAN_TOO_EARLY.refusal(Map.of("earliest", earliest));
    }
  }
}
