package org.redvest.order.usecase;

import java.time.Instant;
import java.util.function.Predicate;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.TeamsAtHand;

/**
 * Commands that follow from what became of a team or a position. They take part in the transaction
 * of that command; each order gets its own event, by the clock, as if its time had come.
 */
final class Clockwise {

  private final OrderUseCases.Outside outside;
  private final Recording recording;

  Clockwise(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.recording = new Recording(outside);
  }

  /** Gives it where it still fits: the order was found before it was locked. */
  void giveIf(Predicate<Order> fits, OrderId id, OrderCommand command, Instant at) {
    var order = lock(id);
    if (fits.test(order)) {
      give(order, command, at);
    }
  }

  private void give(Order order, OrderCommand command, Instant at) {
    var id = order.id();
    var rules = outside.rulebooks().at(id.city(), at);
    var moment = new Moment(at, new Actor.Clock(), rules, outside.ids());
    var change = Lifecycle.apply(order, command, moment, TeamsAtHand.NONE);
    outside.orders().save(change.order());
    recording.record(change, moment, Caller.CLOCK);
  }

  Order lock(OrderId id) {
    return outside.orders().lock(new OrderTarget.OfOrder(id)).orElseThrow();
  }
}
