// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.out.Accounts;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/**
 * Looks an account up by its hash, on a connection without a transaction, and links it in a
 * transaction that does nothing else: links lie elsewhere than the cities do.
 */
@ApplicationScoped
class SqlAccounts implements Accounts {

  private final DataSource database;
  private final AccountHashes hashes;
  private final Linking linking;

  @Inject
  SqlAccounts(DataSource database, PlainSql sql, Sealing sealing, Ids ids, Clock clock) {
    this.database = database;
    this.hashes = new AccountHashes(sealing);
    this.linking = new Linking(sql, new Links(sql, hashes), new HistoryMacs(sealing), ids, clock);
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

  @Override
  public void requireLinked() {
    Recognition.requireLinked();
  }

  @Override
  public void link(Account account, City city) {
    linking.link(account, city);
  }
}
