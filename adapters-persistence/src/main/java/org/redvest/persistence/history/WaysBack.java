// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Finding.Kind;

/**
 * Ways back from people to their accounts, which say the same as the account links. Both tables are
 * of the whole country and in no order that they share, so they are read side by side.
 */
final class WaysBack {

  private static final String TABLE = "person_account";

  private static final String BACK =
      "select person_id, account_hash from person_account order by person_id";

  private static final String LINKS =
      "select person_id, account_hash from sign_in_link order by person_id";

  private final Consumer<Finding> findings;

  WaysBack(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Returns how many there are. */
  long check(Connection connection) throws SQLException {
    long count = 0;
    try (var back = new Rows(connection, BACK);
        var links = new Rows(connection, LINKS)) {
      for (var person = Rows.lesser(back.key(), links.key());
          person != null;
          person = Rows.lesser(back.key(), links.key())) {
        compare(person, at(back, person), at(links, person));
        count += back.isAt(person) ? 1 : 0;
        pass(back, person);
        pass(links, person);
      }
    }
    return count;
  }

  private void compare(UUID person, byte @Nullable [] back, byte @Nullable [] link) {
    if (back == null) {
      tell(Kind.MISSING, person, "his sign_in_link tells of it");
    } else if (link == null) {
      tell(Kind.INSERTED, person, "no sign_in_link tells of it");
    } else if (!Arrays.equals(back, link)) {
      tell(Kind.CONTRADICTS, person, "account_hash");
    }
  }

  private void tell(Kind kind, UUID person, String detail) {
    findings.accept(new Finding(kind, TABLE, person.toString(), detail));
  }

  private static byte @Nullable [] at(Rows rows, UUID person) throws SQLException {
    return rows.isAt(person) ? hash(rows.row()) : null;
  }

  private static byte[] hash(ResultSet row) throws SQLException {
    return row.getBytes(2);
  }

  /** Two of one person, where somebody put one in, are told of by their macs. */
  private static void pass(Rows rows, UUID person) throws SQLException {
    while (rows.isAt(person)) {
      rows.next();
    }
  }
}
