// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.redvest.access.out.Accounts;
import org.redvest.access.out.Actors;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/** The real actors and accounts, for tests of other packages. */
public final class TestActors {

  private TestActors() {}

  public static Actors on(Session session, Sealing sealing, Ids ids, Clock clock) {
    return new SqlActors(TestSessions.sql(session), sealing, ids, clock);
  }

  public static Accounts accounts(
      DataSource database, Session session, Sealing sealing, Ids ids, Clock clock) {
    return new SqlAccounts(database, TestSessions.sql(session), sealing, ids, clock);
  }
}
