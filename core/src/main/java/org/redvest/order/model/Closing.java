package org.redvest.order.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
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

  static Change closeUnrated(Order order, Moment moment) {
    var served = (Served) order.stage();
    var after = order.progress().withRound(round -> round.with(Outcome.UNRATED));
    return Change.of(
        order,
        closed(after, served.closed(moment.now(), Outcome.UNRATED), moment),
        new OrderClosedUnrated());
  }

  static Change callBack(
      Order order, CallBackRequester command, Moment moment, OthersAtHand others) {
    var closed = (Closed) order.stage();
    var outcome = command.solved() ? closed.outcome() : Outcome.UNSOLVED;
    var callBack = new CallBack(moment.now(), moment.person(), command.solved(), command.note());
    var number = order.progress().round().number();
    var asked = order.progress().withRound(round -> round.with(callBack, outcome));
    var again =
        command.solved() ? null : nextRound(asked, closed.reopened(moment.now()), moment, others);
    var stays = command.solved() ? closed : closed.overturned();
    var after = again == null ? asked.to(stays, order.progress().deadline()) : again;
    return Change.of(
        order,
        after,
        new OrderCalledBack(
            number,
            command.solved(),
            again == null ? null : again.round().number(),
            after.holding().position(),
            climbedFrom(again)));
  }

  static Change cancel(Order order, Cancel command, Moment moment) {
    // the clock only calls off what a requester left behind who deleted his account
    var byRequester = moment.isClock() || moment.actor().is(order.ask().requester());
    var withdrawn = Dispatching.open(order);
    var after =
        Dispatching.withdrawnAll(order.progress(), moment)
            .to(new Cancelled(moment.now(), byRequester), null);
    return Change.of(
        order, after, new OrderCancelled(byRequester, command.reason().name(), withdrawn));
  }

  static Change nudge(Order order, Moment moment) {
    var after = order.progress().with(order.progress().nudges().again(moment.today()));
    return Change.of(
        order, after, new OrderNudged(order.holding().position(), order.stage().servingTeam()));
  }

  static Progress closed(Progress now, Closed stage, Moment moment) {
    return now.to(stage, Deadline.watched(Duty.CALL_BACK, moment.now(), moment.rules().callBack()));
  }

  /** The next round, one level up when this one has tried often enough; null when none is left. */
  static @Nullable Progress nextRound(
      Progress now, Verified verified, Moment moment, OthersAtHand others) {
    var holding = now.holding();
    var spent = now.isSpent(moment.rules());
    if (spent && holding.isAtTop()) {
      return null;
    }
    var next = (spent ? holding.climbed() : holding).receivedBy(others.receiver());
    return now.withNextRound()
        .heldBy(next, spent ? 1 : now.roundsHere() + 1)
        .to(verified, Climbing.waiting(verified, next, moment));
  }

  /** Where the next round's rounds are counted anew, it climbed; a mere successor counts on. */
  static @Nullable PositionId climbedFrom(@Nullable Progress again) {
    return again != null && again.roundsHere() == 1 ? again.holding().escalatedFrom() : null;
  }
}
