package org.redvest.persistence.network;

import org.redvest.network.NetworkPorts;
import org.redvest.network.PositionsContract;

class SqlPositionsTest extends PositionsContract {

  private final SqlStore store = new SqlStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
