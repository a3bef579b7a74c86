package org.redvest.memory.order;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderDriver;
import org.redvest.order.in.DiscloseContact;
import org.redvest.order.in.RatingLinks;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.shared.Refusal;
import org.redvest.team.RiskLevel;

/** Drives an order in town through the inbound ports. */
final class MemoryOrderDriver implements OrderDriver {

  private final Town town = new Town();
  private @Nullable Case placed;

  @Override
  public void place() {
    placed = new Placements(town).aPlacedOrder();
  }

  @Override
  public Optional<String> give(String action) {
    return refusal(() -> carryOut(OrderAction.valueOf(action)));
  }

  @Override
  public Optional<String> letTimePass(String action) {
    town.pass(Duration.ofDays(8));
    return refusal(() -> order().byClock(command(OrderAction.valueOf(action))));
  }

  @Override
  public boolean isShown(String action) {
    var named = OrderAction.valueOf(action);
    try {
      return order().actionsOf(actor(named)).contains(named);
    } catch (Refusal unknown) {
      return false;
    }
  }

  @Override
  public String stage() {
    return order().stage().name();
  }

  @Override
  public long version() {
    return order().order().version().number();
  }

  @Override
  public int events() {
    return town.events.of(order().id()).size();
  }

  Town town() {
    return town;
  }

  Case order() {
    return requireNonNull(placed);
  }

  private static Optional<String> refusal(Runnable deed) {
    try {
      deed.run();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.code().name());
    }
  }

  private void carryOut(OrderAction action) {
    var who = actor(action).caller();
    switch (action) {
      case LINK_RATING ->
          town.useCases
              .ratingLinks()
              .issue(new RatingLinks.Request(order().id(), who, () -> RatingWay.LINK));
      case DISCLOSE ->
          town.useCases
              .discloseContact()
              .disclose(
                  new DiscloseContact.Request(
                      order().id(), who, () -> DiscloseContact.Purpose.ARRANGE_VISIT));
      default -> order().give(who, command(action));
    }
  }

  private Citizen actor(OrderAction action) {
    return switch (action) {
      case VERIFY, REJECT, REFER, ANSWER_REFERRAL, ESCALATE, OBJECT, DISPATCH -> order().keeper();
      case WITHDRAW, RECALL, DISCLOSE -> order().keeper();
      case ACCEPT, DECLINE, PLAN, HAND_BACK, REPORT -> town.leaderOf(town.redHats);
      case RATE, LINK_RATING, CANCEL, NUDGE -> town.wang;
      case CALL_BACK -> town.supervisor;
      case DECIDE_OBJECTION -> town.secretary;
      case EXPIRE, CLOSE_UNRATED, GIVE_UP, HAND_OVER ->
          throw new IllegalArgumentException("only the clock does this");
    };
  }

  private OrderCommand command(OrderAction action) {
    var words = Case.words("As agreed");
    return switch (action) {
      case VERIFY -> new OrderCommand.Verify(VerificationMethod.PHONE, RiskLevel.LOW, words, null);
      case REJECT -> new OrderCommand.Reject(RejectionReason.NOT_TRUE, null);
      case REFER -> new OrderCommand.Refer(words);
      case ANSWER_REFERRAL -> new OrderCommand.AnswerReferral(words);
      case ESCALATE -> new OrderCommand.Escalate(OrderCommand.EscalationReason.NO_TEAM_HERE);
      case OBJECT -> new OrderCommand.ObjectToEscalation(words);
      case DISPATCH -> new OrderCommand.Dispatch(DispatchMode.DIRECT, List.of(town.redHats));
      case WITHDRAW -> new OrderCommand.Withdraw(OrderCommand.WithdrawalReason.NEED_CHANGED, null);
      case ACCEPT -> new OrderCommand.Accept(offer());
      case DECLINE -> new OrderCommand.Decline(offer(), null);
      case EXPIRE -> new OrderCommand.Expire(offer());
      case PLAN -> new OrderCommand.MakePlan(order().inTwoHours(), null);
      case HAND_BACK -> new OrderCommand.HandBack(OrderCommand.HandBackReason.NO_PEOPLE);
      case RECALL -> new OrderCommand.Recall(OrderCommand.RecallReason.TEAM_UNABLE);
      case REPORT -> new OrderCommand.Report(words, 1, 45, List.of());
      case RATE -> Case.rating(true);
      case CLOSE_UNRATED -> new OrderCommand.CloseUnrated();
      case CANCEL -> new OrderCommand.Cancel(OrderCommand.CancellationReason.NO_LONGER_NEEDED);
      case GIVE_UP -> new OrderCommand.GiveUp();
      case HAND_OVER -> handOver();
      case NUDGE -> new OrderCommand.Nudge();
      case CALL_BACK -> new OrderCommand.CallBackRequester(true, words);
      case DECIDE_OBJECTION -> new OrderCommand.DecideObjection(objection(), false);
      case LINK_RATING, DISCLOSE ->
          throw new IllegalArgumentException("no command: the order stays as it is");
    };
  }

  private OrderCommand handOver() {
    town.closeOnly(order().order().holding().position(), town.elsewhere);
    return new OrderCommand.HandOver();
  }

  private OfferId offer() {
    var offers = order().order().progress().offers();
    return offers.isEmpty() ? new OfferId(madeUp()) : offers.getLast().id();
  }

  private ObjectionId objection() {
    var objections = order().order().progress().objections();
    return objections.isEmpty() ? new ObjectionId(madeUp()) : objections.getLast().id();
  }

  private UUID madeUp() {
    return town.ids.next(order().id().code());
  }
}
