// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.command.Change;
import org.redvest.order.OrderEvent.OrderCalledBack;
import org.redvest.order.OrderEvent.OrderCancelled;
import org.redvest.order.OrderEvent.OrderClosedUnrated;
import org.redvest.order.OrderEvent.OrderNudged;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.Stage.Cancelled;
import org.redvest.order.model.Stage.Closed;
import org.redvest.order.model.Stage.Served;
import org.redvest.order.model.Stage.Verified;

/** 回访 and every other way in which an order ends, or comes back for another round. */
final class Closing {

  private Closing() {}

  static Change<Order> closeUnrated(Order order, Occasion occasion) {
    var served = (Served) order.stage();
    var after = order.progress().withRound(round -> round.with(Outcome.UNRATED));
    return order.become(
        closed(after, served.closed(occasion.now(), Outcome.UNRATED), occasion),
        new OrderClosedUnrated());
  }

  static Change<Order> callBack(
      Order order, CallBackRequester command, Occasion occasion, CommandFacts others) {
    var closed = (Closed) order.stage();
    var outcome = command.solved() ? closed.outcome() : Outcome.UNSOLVED;
    var callBack =
        new CallBack(occasion.now(), occasion.person(), command.solved(), command.note());
    var number = order.progress().round().number();
    var asked = order.progress().withRound(round -> round.with(callBack, outcome));
    var again =
        command.solved()
            ? null
            : nextRound(asked, closed.reopened(occasion.now()), occasion, others);
    var stays = command.solved() ? closed : closed.overturned();
    var after = again == null ? asked.to(stays, order.progress().deadline()) : again;
    return order.become(
        after,
        new OrderCalledBack(
            number,
            command.solved(),
            again == null ? null : again.round().number(),
            after.holding().position(),
            climbedFrom(again)));
  }

  static Change<Order> cancel(Order order, Cancel command, Occasion occasion) {
    // the clock only calls off what a requester left behind who deleted his account
    var byRequester = occasion.isClock() || occasion.actor().is(order.ask().requester());
    var withdrawn = Dispatching.open(order);
    var after =
        Dispatching.withdrawnAll(order.progress(), occasion)
            .to(new Cancelled(occasion.now(), byRequester), null);
    return order.become(after, new OrderCancelled(byRequester, command.reason().name(), withdrawn));
  }

  static Change<Order> nudge(Order order, Occasion occasion) {
    var after = order.progress().with(order.progress().nudges().again(occasion.today()));
    return order.become(
        after, new OrderNudged(order.holding().position(), order.stage().servingTeam()));
  }

  static Progress closed(Progress now, Closed stage, Occasion occasion) {
    return now.to(
        stage, Deadline.watched(Duty.CALL_BACK, occasion.now(), occasion.rules().callBack()));
  }

  /** The next round, one level up when this one has tried often enough; null when none is left. */
  static @Nullable Progress nextRound(
      Progress now, Verified verified, Occasion occasion, CommandFacts others) {
    var holding = now.holding();
    var spent = now.isSpent(occasion.rules());
    if (spent && holding.isAtTop()) {
      return null;
    }
    var next = (spent ? holding.climbed() : holding).receivedBy(others.receiver());
    return now.withNextRound()
        .heldBy(next, spent ? 1 : now.roundsHere() + 1)
        .to(verified, Climbing.waiting(verified, next, occasion));
  }

  /** Where the next round's rounds are counted anew, it climbed; a mere successor counts on. */
  static @Nullable PositionId climbedFrom(@Nullable Progress again) {
    return again != null && again.roundsHere() == 1 ? again.holding().escalatedFrom() : null;
  }
}
