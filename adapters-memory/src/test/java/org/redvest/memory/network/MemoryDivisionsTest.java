package org.redvest.memory.network;

import org.redvest.network.DivisionsContract;
import org.redvest.network.NetworkPorts;

class MemoryDivisionsTest extends DivisionsContract {

  private final MemoryStore store = new MemoryStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
