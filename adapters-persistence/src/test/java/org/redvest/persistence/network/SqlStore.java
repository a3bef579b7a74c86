// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.redvest.network.NetworkPorts;
import org.redvest.persistence.TestSessions;

/** The network on one real database, emptied for each test. */
final class SqlStore implements NetworkPorts.Store {

  private static final TestSessions SESSIONS = new TestSessions(AppointmentRow.class);

  SqlStore() {
    SESSIONS.clear("appointment", "position_hold", "position", "division");
  }

  @Override
  public <T> T within(Function<NetworkPorts, T> work) {
    return SESSIONS.within(session ->
        work.apply(
            new NetworkPorts(
                new SqlPositions(TestSessions.sql(session)),
                new SqlPositionLists(TestSessions.sql(session)),
                new SqlAppointments(session, TestSessions.sql(session)),
                new SqlDivisions(TestSessions.sql(session)))));
  }

  static void inSession(Consumer<Session> work) {
    SESSIONS.within(session -> {
      work.accept(session);
      return true;
    });
  }

  List<String> takeStatements() {
    return SESSIONS.takeStatements();
  }
}
