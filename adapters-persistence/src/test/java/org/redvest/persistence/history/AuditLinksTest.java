// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.order.OrderTables;

class AuditLinksTest {

  /** Or who comes again while there is any would never get to another city on a busy trail. */
  @Test
  void comesAgainAtOnceOnlyWhereThereWereAsManyAsItTakes(@TempDir Path folder) {
    var town = new Town(folder);

    assertThat(town.link()).isFalse();
    town.audit(4_999);
    assertThat(town.link()).isFalse();
    town.audit(5_001);
    assertThat(town.link()).isTrue();
    assertThat(town.link()).isFalse();
  }

  /** Every few seconds by every replica: nobody walks the tree for them. */
  @Test
  void theCitiesAreFoundByTheirIndex() {
    var sessions = new TestSessions();
    sessions.within(
        session -> new AuditLinks(TestSessions.sql(session), OrderTables.sealing()).cities());
    var statement = sessions.takeStatements().getFirst();

    String plan = sessions.within(session -> plan(session, statement));
    assertThat(plan).contains("position_cities");
  }

  /** Where a walk over a whole table costs more than anything else. */
  private static String plan(Session session, String statement) {
    session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
    return String.join(
        "\n", session.createNativeQuery("explain " + statement, String.class).getResultList());
  }

  @Test
  void whoWritesByTheRightClockIsLinkedAlthoughAnotherRunsAhead(@TempDir Path folder) {
    var town = new Town(folder);
    var now = Instant.now();

    town.audit(1, now.plus(Duration.ofDays(5)));
    town.link();
    town.audit(1, now);
    town.link();

    assertThat(town.linked()).isEqualTo(2);
  }
}
