package org.redvest.network;

import java.time.Instant;
import java.util.function.Supplier;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.out.PositionWork;

/** No position holds any. */
public final class NoOrders implements PositionWork {

  @Override
  public <T> T lock(PositionId position, Supplier<T> itself) {
    return itself.get();
  }

  @Override
  public void closed(PositionId position, Lineage successor, Instant at) {}
}
