// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import org.redvest.access.PositionId;

/** What waits at a position. */
public interface OrdersOfPosition {

  /** How many open orders it holds. */
  int open(PositionId position);
}
