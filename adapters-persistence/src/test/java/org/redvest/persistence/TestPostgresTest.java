// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void aMigratedDatabaseHasTheTablesAndIsNobodyElses() throws SQLException {
    var one = TestPostgres.migrated();
    var other = TestPostgres.migrated();

    update(one, "CREATE TABLE only_here ()");

    assertThat(count(one, "data_key")).isEqualTo(1);
    assertThat(count(one, "only_here")).isEqualTo(1);
    assertThat(count(other, "only_here")).isZero();
  }

  @Test
  void anEmptyDatabaseHasNoTable() throws SQLException {
    assertThat(count(TestPostgres.empty(), "data_key")).isZero();
  }

  @Test
  void theServerIsTheOneThatWasAskedFor() throws SQLException {
    try (var connection = TestPostgres.empty().dataSource().getConnection()) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion())
          .isEqualTo(Integer.getInteger("redvest.test.postgres", 18));
    }
  }

  private static void update(TestPostgres.Database database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(TestPostgres.Database database, String table) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement("SELECT count(*) FROM pg_tables WHERE tablename = ?")) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
