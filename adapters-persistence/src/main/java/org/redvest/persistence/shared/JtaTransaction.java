// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The one that the application's transaction manager knows of; the pool has its connection. */
@Singleton
class JtaTransaction implements RunningTransaction {

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  JtaTransaction(DataSource database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  @Override
  public Map<Object, Object> memory() {
    @SuppressWarnings("unchecked") // nobody else has this key
    var known = (Map<Object, Object>) transactions.getResource(this);
    if (known != null) {
      return known;
    }
    var fresh = new HashMap<Object, Object>();
    transactions.putResource(this, fresh);
    return fresh;
  }
}
