// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import org.redvest.access.PositionId;
import org.redvest.network.out.OrdersOfPosition;

/** No position holds any. */
public final class NoOrders implements OrdersOfPosition {

  @Override
  public int open(PositionId position) {
    return 0;
  }
}
