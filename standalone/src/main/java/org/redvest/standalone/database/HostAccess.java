// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.redvest.standalone.Secrets;

/**
 * Who may connect: anybody on this machine who has a password. The library can only create data
 * that trusts everyone on the loopback interface, so the very first start gives the superuser his
 * password and closes that door, before the product's database exists.
 */
final class HostAccess {

  private static final String PASSWORDS_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

  private final Path rules;

  HostAccess(Path data) {
    this.rules = data.resolve("pg_hba.conf");
  }

  void requirePasswords(String url, Secrets secrets) throws IOException, SQLException {
    if (Files.readString(rules).equals(PASSWORDS_ONLY)) {
      return;
    }
    var password = secrets.of("database.postgres");
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute(Database.password("postgres", password));
      Files.writeString(rules, PASSWORDS_ONLY);
      statement.execute("SELECT pg_reload_conf()");
    }
  }
}
