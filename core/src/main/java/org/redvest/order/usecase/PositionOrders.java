package org.redvest.order.usecase;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.out.PositionWork;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.HandOver;

/**
 * What a position's own fate does to the orders that it holds; ended orders keep the old holder.
 */
final class PositionOrders implements PositionWork {

  /** They are handed over in one transaction, which has to end in time. */
  private static final int MOST_AT_ONCE = 500;

  private final OrderUseCases.Outside outside;
  private final Clockwise clockwise;

  PositionOrders(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.clockwise = new Clockwise(outside);
  }

  /**
   * Whoever places or returns an order holds its position, so that none can come after its lock.
   */
  @Override
  public <T> T lock(PositionId position, Supplier<T> itself) {
    int open = outside.views().openAt(position).size();
    if (open > MOST_AT_ONCE) {
      throw new OrderRefusal(
          OrderRefusal.Code.POSITION_HOLDS_MANY, Map.of("orders", open, "limit", MOST_AT_ONCE));
    }
    return clockwise.lockAll(() -> outside.views().openAt(position).stream(), itself);
  }

  @Override
  public void closed(PositionId position, Lineage successor, Instant at) {
    for (var order : outside.views().openAt(position)) {
      clockwise.giveIf(held -> isOpenAt(position, held), order, new HandOver(successor), at);
    }
  }

  private static boolean isOpenAt(PositionId position, Order order) {
    return order.holding().position().equals(position)
        && OrderAction.HAND_OVER.isFor(order.stage().name());
  }
}
