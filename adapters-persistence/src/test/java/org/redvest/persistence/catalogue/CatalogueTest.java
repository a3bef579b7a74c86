// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.persistence.TestPostgres;
import org.redvest.persistence.TestPostgres.Database;

/** Every check on the tables as all migrations leave them, and on a table that breaks it. */
class CatalogueTest {

  @ParameterizedTest
  @EnumSource
  void theMigratedTablesKeep(CatalogueCheck check) throws SQLException {
    assertThat(lines(TestPostgres.migrated(), check.breaches())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aBreachIsFoundByOneCheckAndNamed(CatalogueCheck check) throws SQLException {
    var database = TestPostgres.empty();
    execute(database, check.violation());

    assertThat(lines(database, check.breaches()))
        .isNotEmpty()
        .allMatch(line -> line.contains("breach"));
    for (var other : EnumSet.complementOf(EnumSet.of(check))) {
      assertThat(lines(database, other.breaches())).as(other.name()).isEmpty();
    }
  }

  @Test
  void thereAreTablesToLookAt() throws SQLException {
    assertThat(
            lines(
                TestPostgres.migrated(),
                "select tablename from pg_tables where schemaname = current_schema()"))
        .contains("orders", "event", "position", "flyway_schema_history");
  }

  private static List<String> lines(Database database, String query) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
