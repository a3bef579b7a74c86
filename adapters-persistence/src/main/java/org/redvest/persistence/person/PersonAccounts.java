// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import java.util.Optional;
import org.redvest.access.PersonId;
import org.redvest.persistence.shared.PlainSql;

/** The way back from a person to the hash of his account, by which alone his link is found. */
final class PersonAccounts {

  private static final String FIND = "select account_hash from person_account where person_id = ?";

  private PersonAccounts() {}

  static Optional<byte[]> hashOf(PlainSql sql, PersonId person) {
    return sql.find(FIND, row -> row.getBytes(1), person.value());
  }
}
