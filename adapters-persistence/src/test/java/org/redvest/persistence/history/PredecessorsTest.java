// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;

class PredecessorsTest {

  private static final TestSessions SESSIONS = new TestSessions();

  private final UUID subject = UUID.randomUUID();

  @Test
  void what_one_transaction_knew_the_next_does_not() {
    var first =
        SESSIONS.within(session -> {
          in(session).keep("TEAM", subject, 1, new byte[] {1});
          return known(session);
        });
    var second = SESSIONS.within(this::known);

    assertThat(first).contains(new byte[] {1});
    assertThat(second).isEmpty();
  }

  private Optional<byte[]> known(Session session) {
    return Optional.ofNullable(in(session).find("TEAM", subject, 1));
  }

  private static Predecessors in(Session session) {
    return new Predecessors(TestSessions.sql(session));
  }
}
