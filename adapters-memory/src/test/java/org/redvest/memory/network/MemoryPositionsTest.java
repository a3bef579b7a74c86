// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import org.redvest.network.NetworkPorts;
import org.redvest.network.PositionsContract;

class MemoryPositionsTest extends PositionsContract {

  private final MemoryNetwork store = new MemoryNetwork();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
