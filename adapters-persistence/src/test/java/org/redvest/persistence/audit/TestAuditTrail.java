// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.audit;

import org.hibernate.Session;
import org.redvest.audit.AuditTrail;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/** The real trail, for tests of other packages. */
public final class TestAuditTrail {

  private TestAuditTrail() {}

  public static AuditTrail on(Session session, Sealing sealing, Ids ids) {
    return new SqlAuditTrail(TestSessions.sql(session), sealing, ids);
  }
}
