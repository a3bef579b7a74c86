// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Sent;
import org.redvest.order.OrderDriver;
import org.redvest.order.in.Disclosure;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;
import org.redvest.shared.Refusal;

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
          town.useCases.issueLink(new Sent<>(order().id(), who, null, () -> RatingWay.LINK));
      case DISCLOSE ->
          town.useCases.disclose(
              new Sent<>(order().id(), who, null, () -> Disclosure.Purpose.ARRANGE_VISIT));
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
    return new UsualCommands(order()).of(action);
  }
}
