// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;

class AdvisoryLockTest {

  private static final TestSessions SESSIONS = new TestSessions();

  private static final String HELD =
      "select classid::int || ' ' || objid::int from pg_locks where locktype = 'advisory'"
          + " and pid = pg_backend_pid()";

  @Test
  void the_same_number_of_two_kinds_is_two_locks() {
    var held =
        SESSIONS.within(session -> {
          var sql = TestSessions.sql(session);
          for (var kind : AdvisoryLock.values()) {
            kind.take(sql, 320700);
          }
          return sql.list(HELD, row -> row.getString(1));
        });

    assertThat(held)
        .hasSameSizeAs(AdvisoryLock.values())
        .allMatch(lock -> lock.endsWith(" 320700"));
  }
}
