// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import org.redvest.network.DivisionsContract;
import org.redvest.network.NetworkPorts;

class MemoryDivisionsTest extends DivisionsContract {

  private final MemoryNetwork store = new MemoryNetwork();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
