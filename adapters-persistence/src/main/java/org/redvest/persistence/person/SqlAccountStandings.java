// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redvest.access.Account;
import org.redvest.access.PersonId;
import org.redvest.access.SecondPerson;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.out.AccountStandings;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.Version;

/**
 * Standings in the links themselves, where everybody who signs in comes by. A link is found by its
 * account only, so the person's account is read first.
 */
@ApplicationScoped
class SqlAccountStandings implements AccountStandings {

  private static final String OF_ACCOUNT =
      """
      select person_id, account_version, blocked_reason, blocked_since,
             blocking_reason, blocking_asked_by, blocking_asked_at
        from sign_in_link where account_hash = ?
      """;

  private static final String LOCK = OF_ACCOUNT + " for no key update";

  private static final String SAVE =
      """
      update sign_in_link
         set account_version = ?, blocked_reason = cast(? as text),
             blocked_since = cast(? as timestamptz), blocking_reason = cast(? as text),
             blocking_asked_by = cast(? as uuid), blocking_asked_at = cast(? as timestamptz)
       where account_hash = ? and person_id = ?
      """;

  private static final String CITIES =
      "select home_city || further_cities as cities from sign_in_link where account_hash = ?";

  private final PlainSql sql;
  private final AccountHashes hashes;

  @Inject
  SqlAccountStandings(PlainSql sql, Sealing sealing) {
    this.sql = sql;
    this.hashes = new AccountHashes(sealing);
  }

  @Override
  public Optional<AccountStanding> find(PersonId person) {
    return ofPerson(OF_ACCOUNT, person);
  }

  @Override
  public Optional<AccountStanding> lock(PersonId person) {
    return ofPerson(LOCK, person);
  }

  @Override
  public Optional<AccountStanding> of(Account account) {
    return read(OF_ACCOUNT, hashes.of(account));
  }

  @Override
  public void save(AccountStanding standing) {
    var block = standing.block();
    var asked = standing.asked();
    PersonAccounts.hashOf(sql, standing.person())
        .ifPresent(account ->
            sql.run(
                SAVE,
                standing.version().number(),
                block == null ? null : block.reason().name(),
                block == null ? null : block.since(),
                asked == null ? null : asked.reason().name(),
                asked == null ? null : asked.second().by().value(),
                asked == null ? null : asked.second().at(),
                account,
                standing.person().value()));
  }

  @Override
  public Set<City> cities(PersonId person) {
    return PersonAccounts.hashOf(sql, person).stream()
        .flatMap(account ->
            sql
                .find(
                    CITIES, row -> (Integer[]) row.getArray("cities").getArray(), (Object) account)
                .stream())
        .flatMap(Arrays::stream)
        .map(City::new)
        .collect(Collectors.toSet());
  }

  /** Whoever took over the account since is somebody else. */
  private Optional<AccountStanding> ofPerson(String statement, PersonId person) {
    return PersonAccounts.hashOf(sql, person)
        .flatMap(account -> read(statement, account))
        .filter(standing -> standing.person().equals(person));
  }

  private Optional<AccountStanding> read(String statement, byte[] account) {
    return sql.find(statement, SqlAccountStandings::standing, (Object) account);
  }

  private static AccountStanding standing(ResultSet row) throws SQLException {
    var reason = row.getString(3);
    var block =
        reason == null
            ? null
            : new AccountStanding.Block(BlockReason.valueOf(reason), instant(row, 4));
    var wanted = row.getString(5);
    var asked =
        wanted == null
            ? null
            : new AccountStanding.Asked(
                BlockReason.valueOf(wanted),
                new SecondPerson(new PersonId(row.getObject(6, UUID.class)), instant(row, 7)));
    return new AccountStanding(
        new PersonId(row.getObject(1, UUID.class)), new Version(row.getLong(2)), block, asked);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
