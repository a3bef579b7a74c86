package org.redvest.persistence.network;

import org.redvest.network.AppointmentsContract;
import org.redvest.network.NetworkPorts;

class SqlAppointmentsTest extends AppointmentsContract {

  private final SqlStore store = new SqlStore();

  @Override
  protected NetworkPorts.Store store() {
    return store;
  }
}
