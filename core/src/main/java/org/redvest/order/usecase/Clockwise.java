package org.redvest.order.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OthersAtHand;
import org.redvest.shared.StartOver;

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
    var change = Lifecycle.apply(order, command, moment, OthersAtHand.NONE);
    outside.orders().save(change.order());
    recording.record(change, moment, Caller.CLOCK);
  }

  /**
   * Locks the orders of something and then the thing itself. The orders in that of their ids, as
   * everybody who locks several does, so that no two wait for each other.
   *
   * @throws StartOver when there were others once the thing was locked
   */
  <T> T lockAll(Supplier<Stream<OrderId>> orders, Supplier<T> itself) {
    var before = sorted(orders);
    before.forEach(this::lock);
    var locked = itself.get();
    if (!before.containsAll(sorted(orders))) {
      throw new StartOver();
    }
    return locked;
  }

  private static SequencedSet<OrderId> sorted(Supplier<Stream<OrderId>> orders) {
    var byId = new TreeSet<>(Comparator.comparing(OrderId::value));
    orders.get().forEach(byId::add);
    return byId;
  }

  private Order lock(OrderId id) {
    return outside.orders().lock(new OrderTarget.OfOrder(id)).orElseThrow();
  }
}
