package org.redvest.memory.order;

import java.time.Instant;
import java.util.List;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.out.OrderViews;
import org.redvest.order.usecase.DueReader;
import org.redvest.shared.City;

/** Reads what is due without a transaction. */
record MemoryDue(OrderViews views) implements DueReader {

  @Override
  public List<City> cities() {
    return views.cities();
  }

  @Override
  public OrderViews.Due due(City city, Instant at, int limit) {
    return views.due(city, at, limit);
  }

  @Override
  public List<OrderViews.Consequence> ofClosing(PositionId position, int limit) {
    return views.ofClosing(position, limit);
  }

  @Override
  public List<OrderViews.Consequence> ofSuspension(TeamId team, int limit) {
    return views.ofSuspension(team, limit);
  }
}
