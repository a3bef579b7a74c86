package org.redvest.memory.network;

import org.redvest.network.AppointmentsContract;
import org.redvest.network.NetworkPorts;

class MemoryAppointmentsTest extends AppointmentsContract {

  private final MemoryStore store = new MemoryStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
