// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Other limits for the transaction that runs: what keeps the house in order may take minutes, and
 * nobody waits for it. They end with the transaction.
 */
@Singleton
@Unremovable // looked up by Transactions
class LongWork {

  static final Duration LONGEST = Duration.ofMinutes(10);

  private final AgroalDataSource database;

  @Inject
  LongWork(AgroalDataSource database) {
    this.database = database;
  }

  /** The connection is the one that the transaction has, and goes on having. */
  void begin() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
      statement.execute("set local statement_timeout = '" + LONGEST.toSeconds() + "s'");
    } catch (SQLException failed) {
      throw new IllegalStateException("no other limits for long work", failed);
    }
  }
}
