// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.util.function.Function;
import org.redvest.network.NetworkPorts;

/** One network in memory. */
final class MemoryNetwork implements NetworkPorts.Store {

  final MemoryPositions positions = new MemoryPositions();
  final MemoryAppointments appointments;
  final MemoryDivisions divisions = new MemoryDivisions();
  final NetworkPorts ports;

  MemoryNetwork() {
    this(new MemoryAppointments());
  }

  MemoryNetwork(MemoryAppointments appointments) {
    this.appointments = appointments;
    ports =
        new NetworkPorts(positions, new MemoryPositionLists(positions), appointments, divisions);
  }

  @Override
  public <T> T within(Function<NetworkPorts, T> work) {
    return work.apply(ports);
  }
}
