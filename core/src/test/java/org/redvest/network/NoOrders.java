package org.redvest.network;

import org.redvest.access.PositionId;
import org.redvest.network.out.PositionWork;

/** No position holds any. */
public final class NoOrders implements PositionWork {

  @Override
  public int open(PositionId position) {
    return 0;
  }
}
