// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.redvest.persistence.TestPostgres.Database;

/**
 * A database as an operator sets it up: the roles are made first, one of them migrates and owns,
 * the other serves. What the serving role may not do is tested as that role.
 */
public record ServedDatabase(Database superuser, Database owner, Database service) {

  /** A fresh one. It costs the migrations, about half a second. */
  public static ServedDatabase create() {
    var empty = TestPostgres.empty();
    var served =
        new ServedDatabase(
            empty,
            new Database(empty.url(), "redvest_owner"),
            new Database(empty.url(), "redvest_service"));
    try {
      execute(empty, roles());
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("the roles cannot be made", failed);
    }
    Flyway.configure()
        .dataSource(served.owner().dataSource())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return served;
  }

  /** Runs statements that return nothing. */
  public static void execute(Database as, String sql) throws SQLException {
    try (var connection = as.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> lines(Database as, String query) throws SQLException {
    try (var connection = as.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  /** The script that an operator runs first. */
  static String roles() throws IOException {
    try (var script = ServedDatabase.class.getResourceAsStream("/db/roles.sql")) {
      return new String(
          Objects.requireNonNull(script, "db/roles.sql").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
