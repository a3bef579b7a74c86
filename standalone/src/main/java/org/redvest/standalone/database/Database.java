// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.redvest.standalone.Secrets;
import org.redvest.standalone.Unstartable;

/** The product's database and the two roles that it knows: one migrates, the other serves. */
final class Database {

  private final String adminUrl;
  private final String url;

  Database(String adminUrl, String url) {
    this.adminUrl = adminUrl;
    this.url = url;
  }

  void prepare(Secrets secrets) throws IOException, SQLException {
    try (var connection = superuser(adminUrl, secrets);
        var statement = connection.createStatement()) {
      if (!exists(connection)) {
        statement.execute("CREATE DATABASE redvest");
      }
    }
    try (var connection = superuser(url, secrets);
        var statement = connection.createStatement()) {
      requireOurOwn(statement);
      statement.execute(roles());
      // Where time can be moved, months end when the service says so (V05__retention.sql).
      statement.execute("ALTER DATABASE redvest SET redvest.clock_moves = on");
      for (var role : List.of("redvest_owner", "redvest_service")) {
        statement.execute(password(role, secrets.of("database." + role)));
      }
    }
  }

  /** A generated secret is of letters and digits, so it needs no quoting. */
  static String password(String role, String secret) {
    return "ALTER ROLE " + role + " PASSWORD '" + secret + "'";
  }

  private static Connection superuser(String url, Secrets secrets) throws SQLException {
    return DriverManager.getConnection(url, "postgres", secrets.of("database.postgres"));
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'redvest'")) {
      return found.next();
    }
  }

  /** Data of a version with other migrations are neither read nor changed. */
  private static void requireOurOwn(Statement statement) throws SQLException {
    try (var known = statement.executeQuery("SELECT to_regclass('public.flyway_schema_history')")) {
      if (!known.next() || known.getString(1) == null) {
        return;
      }
    }
    try (var applied =
        statement.executeQuery("SELECT script FROM flyway_schema_history WHERE type = 'SQL'")) {
      while (applied.next()) {
        // named with its folder, or without, as the tool likes
        var script = applied.getString(1).replaceFirst(".*/", "");
        if (Database.class.getResource("/db/migration/" + script) == null) {
          throw Unstartable.because(
              "the data were made by another version, whose tables this one does not know ("
                  + script
                  + "); start with an empty folder (--data), or with that version");
        }
      }
    }
  }

  /** The same script that an operator runs on his own server. */
  private static String roles() throws IOException {
    try (var script = Database.class.getResourceAsStream("/db/roles.sql")) {
      return new String(Objects.requireNonNull(script, "db/roles.sql").readAllBytes(), UTF_8);
    }
  }
}
