package org.redvest.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.out.Accounts;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.shared.StartOver;

/**
 * Looks an account up by its hash, on a connection without a transaction, and links it in a
 * transaction that does nothing else: links lie elsewhere than the cities do.
 */
@ApplicationScoped
class SqlAccounts implements Accounts {

  private static final String LINK =
      """
      insert into sign_in_link (account_hash, person_id, home_city, linked_at)
      values (?, ?, ?, ?) on conflict (account_hash) do nothing
      """;

  private static final String WAY_BACK =
      "insert into person_account (person_id, account_hash) values (?, ?)";

  private static final String REACH =
      """
      update sign_in_link set further_cities = further_cities || cast(? as integer)
       where account_hash = ?
      """;

  private static final String KNOW =
      """
      insert into known_person (city, person_id) values (?, ?)
      on conflict (city, person_id) do nothing
      """;

  private final DataSource database;
  private final PlainSql sql;
  private final Links links;
  private final AccountHashes hashes;
  private final Ids ids;
  private final Clock clock;

  @Inject
  SqlAccounts(DataSource database, Session session, Sealing sealing, Ids ids, Clock clock) {
    this.database = database;
    this.sql = new PlainSql(session);
    this.hashes = new AccountHashes(sealing);
    this.links = new Links(sql, hashes);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public <T> T recognising(Caller caller, Supplier<T> useCase) {
    return caller.identity() instanceof Caller.SignedIn signedIn
        ? read(signedIn.account()).during(useCase)
        : useCase.get();
  }

  private Recognition read(Account account) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(Links.FIND)) {
      statement.setBytes(1, hashes.of(account));
      try (var rows = statement.executeQuery()) {
        return new Recognition(account, rows.next() ? Links.enrolment(rows).letIn() : null);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("nobody can be recognised", failed);
    }
  }

  /** Two at once: the one who waits for the other finds his link by a further statement. */
  @Override
  public void link(Account account, City city) {
    var hash = hashes.of(account);
    var fresh = ids.next(city);
    if (sql.runTogether(List.of(Step.of(LINK, hash, fresh, city.code(), clock.instant())))
        .contains(1)) {
      sql.runTogether(List.of(Step.of(WAY_BACK, fresh, hash), know(new PersonId(fresh), city)));
      return;
    }
    var linked = links.lock(account).orElseThrow(StartOver::new);
    if (linked.cities().contains(city)) {
      sql.runTogether(List.of(know(linked.person(), city)));
    } else {
      sql.runTogether(List.of(Step.of(REACH, city.code(), hash), know(linked.person(), city)));
    }
  }

  private static Step know(PersonId person, City city) {
    return Step.of(KNOW, city.code(), person.value());
  }
}
