// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over rows that are ordered by the identifier in their first column, so that several
 * tables are walked side by side. Needs a transaction, or the driver would read all at once.
 */
final class Rows implements AutoCloseable {

  private static final int AT_ONCE = 2_000;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private @Nullable UUID key;

  Rows(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    statement = connection.prepareStatement(sql);
    try {
      statement.setFetchSize(AT_ONCE);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      rows = statement.executeQuery();
      key = read(rows);
    } catch (SQLException | RuntimeException unread) {
      try (statement) {
        throw unread;
      }
    }
  }

  /** The identifier of the row that it stands at; null behind the last one. */
  @Nullable UUID key() {
    return key;
  }

  boolean isAt(UUID subject) {
    return subject.equals(key);
  }

  ResultSet row() {
    return rows;
  }

  void next() throws SQLException {
    key = read(rows);
  }

  /** Goes behind the rows of this one. */
  void pass(UUID id) throws SQLException {
    while (isAt(id)) {
      next();
    }
  }

  private static @Nullable UUID read(ResultSet rows) throws SQLException {
    return rows.next() ? rows.getObject(1, UUID.class) : null;
  }

  /** The lesser one in the database's order, which is of unsigned bytes; null counts as none. */
  static @Nullable UUID lesser(@Nullable UUID one, @Nullable UUID other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return compare(one, other) <= 0 ? one : other;
  }

  static int compare(UUID one, UUID other) {
    int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return most != 0
        ? most
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    statement.close();
  }
}
