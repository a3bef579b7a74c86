package org.redvest.memory.order;

import java.time.Instant;
import java.util.List;
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
}
