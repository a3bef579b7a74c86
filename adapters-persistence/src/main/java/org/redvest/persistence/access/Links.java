// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/** The links from accounts to people, each found by its own key: the account's hash. */
public record Links(PlainSql sql, AccountHashes hashes) {

  static final String FIND =
      """
      select person_id, home_city, further_cities, linked_at, blocked_reason is not null
        from sign_in_link where account_hash = ?
      """;

  /** As it was when the running use case began, where it is the caller's; else as it is now. */
  public Optional<Enrolment> find(Account account) {
    return Recognition.of(account)
        .map(Recognition::enrolment)
        .orElseGet(() -> sql.find(FIND, Links::enrolment, (Object) hashes.of(account)));
  }

  /** As it is now, and so until the transaction ends. */
  public Optional<Enrolment> lock(Account account) {
    return sql.find(FIND + " for update", Links::enrolment, (Object) hashes.of(account));
  }

  static Enrolment enrolment(ResultSet row) throws SQLException {
    int home = row.getInt(2);
    var cities =
        Stream.concat(Stream.of(home), Arrays.stream((Integer[]) row.getArray(3).getArray()));
    return new Enrolment(
        new PersonId(row.getObject(1, UUID.class)),
        new City(home),
        cities.map(City::new).collect(Collectors.toSet()),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getBoolean(5));
  }
}
