// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import org.redvest.network.DivisionsContract;
import org.redvest.network.NetworkPorts;

class SqlDivisionsTest extends DivisionsContract {

  private final SqlStore store = new SqlStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
