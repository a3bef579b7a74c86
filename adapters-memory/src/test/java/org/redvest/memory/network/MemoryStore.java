package org.redvest.memory.network;

import java.util.function.Function;
import org.redvest.network.NetworkPorts;

/** One network in memory. */
final class MemoryStore implements NetworkPorts.Store {

  final MemoryPositions positions = new MemoryPositions();
  final MemoryAppointments appointments = new MemoryAppointments();
  final MemoryDivisions divisions = new MemoryDivisions();
  final NetworkPorts ports =
      new NetworkPorts(positions, new MemoryPositionViews(positions), appointments, divisions);

  @Override
  public <T> T within(Function<NetworkPorts, T> work) {
    return work.apply(ports);
  }
}
