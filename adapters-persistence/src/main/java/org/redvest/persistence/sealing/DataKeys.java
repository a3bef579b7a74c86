// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import javax.sql.DataSource;

/** The table {@code data_key}. Plain JDBC: it works before and beside every entity. */
final class DataKeys {

  /** Opens a connection that is closed after each use. */
  interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections database;
  private final KeyProvider provider;
  private final Clock clock;

  DataKeys(DataSource database, KeyProvider provider, Clock clock) {
    this(database::getConnection, provider, clock);
  }

  DataKeys(Connections database, KeyProvider provider, Clock clock) {
    this.database = database;
    this.provider = provider;
    this.clock = clock;
  }

  /** All keys; every use has one afterwards that is not retired. */
  KeyRing readOrCreate(Suite suite) {
    var ring = read();
    while (!ring.missing().isEmpty()) {
      create(suite, ring.missing().getFirst(), ring);
      ring = read();
    }
    return ring;
  }

  KeyRing read() {
    var keys = new ArrayList<DataKey>();
    try (var connection = database.open();
        var statement =
            connection.prepareStatement(
                "SELECT id, suite, purpose, wrapped, retired_at IS NOT NULL FROM data_key");
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.add(unwrapped(rows));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the data keys cannot be read", e);
    }
    return new KeyRing(keys);
  }

  /**
   * Adds a key with the id after the highest of the ring. Where somebody else added a key since the
   * ring was read, the id is taken and nothing happens: so two replicas that start at once create
   * each key once.
   */
  void create(Suite suite, KeyUse use, KeyRing asRead) {
    int id = asRead.highestId() + 1;
    try (var connection = database.open();
        var statement =
            connection.prepareStatement(
                """
                INSERT INTO data_key (id, suite, purpose, wrapped, created_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)) {
      statement.setInt(1, id);
      statement.setString(2, suite.name());
      statement.setString(3, use.name());
      statement.setBytes(4, provider.wrap(fresh(suite, use), DataKey.context(id, use)));
      statement.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException | GeneralSecurityException e) {
      throw new IllegalStateException("a data key cannot be created", e);
    }
  }

  private static byte[] fresh(Suite suite, KeyUse use) throws GeneralSecurityException {
    return use.equals(KeyUse.SIGNING)
        ? suite.algorithms().newSigningPair()
        : suite.algorithms().newSecret();
  }

  private DataKey unwrapped(ResultSet row) throws SQLException {
    int id = row.getInt(1);
    var use = new KeyUse(row.getString(3));
    try {
      byte[] secret = provider.unwrap(row.getBytes(4), DataKey.context(id, use));
      return new DataKey(id, Suite.valueOf(row.getString(2)), use, row.getBoolean(5), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the master key does not open data key %d (%s): this database was set up with another one"
              .formatted(id, use.name()),
          e);
    }
  }
}
