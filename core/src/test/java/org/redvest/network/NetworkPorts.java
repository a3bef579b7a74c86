// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.util.function.Function;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.PositionLists;
import org.redvest.network.out.Positions;

/** The outbound ports of the network, as one adapter keeps them. */
public record NetworkPorts(
    Positions positions, PositionLists views, Appointments appointments, Divisions divisions) {

  /** Runs some work in a transaction of its own. */
  public interface Store {
    <T> T within(Function<NetworkPorts, T> work);
  }
}
