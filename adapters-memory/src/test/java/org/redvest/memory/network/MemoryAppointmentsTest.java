// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import org.redvest.network.AppointmentsContract;
import org.redvest.network.NetworkPorts;

class MemoryAppointmentsTest extends AppointmentsContract {

  private final MemoryNetwork store = new MemoryNetwork();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
