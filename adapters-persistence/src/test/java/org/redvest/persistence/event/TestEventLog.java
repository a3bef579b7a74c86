// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.event;

import java.time.Clock;
import org.hibernate.Session;
import org.redvest.event.EventLog;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.audit.TestAuditTrail;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/** The real log, for tests of other packages. */
public final class TestEventLog {

  private TestEventLog() {}

  public static EventLog on(Session session, Sealing sealing, Ids ids, Clock clock) {
    var trail = TestAuditTrail.on(session, sealing, ids);
    return new SqlEventLog(TestSessions.sql(session), trail, sealing, clock);
  }
}
