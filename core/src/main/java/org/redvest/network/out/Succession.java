// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import org.redvest.access.PositionId;

/** How a successor comes to the work of a position that was closed. */
public interface Succession {

  /**
   * Hands over what the closed position still holds, each thing in a transaction of its own, as far
   * as a request can wait for it. What remains is handed over by the clock.
   */
  void handOver(PositionId closed);
}
