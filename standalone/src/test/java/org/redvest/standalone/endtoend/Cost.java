// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What something cost the database, counted in the log of the server itself. Not counted is what is
 * sent whoever is served meanwhile: sign-ins and refusals being written down, the chains of the
 * trail, what the driver asks for itself, and the end of what began before. Of a claim's row in the
 * next month, and of the numbers that every twentieth placing reserves, the tests know themselves.
 *
 * @param statements what was sent but for BEGIN, COMMIT and SET, which say nothing of the tables
 * @param commits how many transactions were committed
 */
public record Cost(List<String> statements, int commits) {

  private static final String PERSONS =
      "select account_hash, person_id, home_city from sign_in_link";
  private static final String CITIES = "select 0 as city union select distinct city from position";

  /** What the driver asks of the catalogue, once for each connection and table. */
  private static final String DRIVERS_OWN = "SELECT c.oid, a.attnum";

  /** Runs it while nobody else is served. */
  public static Cost of(Runnable deed) {
    try {
      var log = Service.running().data().resolve("postgres.log");
      mark();
      long from = Files.size(log);
      deed.run();
      mark();
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        var text = new byte[(int) (file.length() - from)];
        file.seek(from);
        file.readFully(text);
        return count(new String(text, StandardCharsets.UTF_8));
      }
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What was logged before the mark is in the file once the mark is. */
  private static void mark() throws SQLException {
    try (var database = Service.running().database();
        var statement = database.createStatement()) {
      statement.execute("SELECT '" + UUID.randomUUID() + "'");
    }
  }

  /**
   * Sign-ins and refusals are written each second; of one that began before only the end is here.
   */
  private static boolean isOfAttempts(List<String> transaction) {
    var sent = transaction.stream().filter(sql -> !sql.matches("BEGIN.*|COMMIT")).toList();
    return sent.stream()
        .allMatch(sql -> sql.startsWith("insert into audit_entry") || sql.startsWith(PERSONS));
  }

  /** The chains of the trail are made every few seconds, whoever is served meanwhile. */
  private static boolean isOfHistory(List<String> transaction) {
    return transaction.stream()
        .anyMatch(sql ->
            sql.contains("audit_link")
                || sql.startsWith(CITIES)
                || sql.startsWith("select pg_try_advisory_xact_lock"));
  }

  /** Somebody else's, since nobody was served when the counting began. */
  private static boolean beganBefore(List<String> transaction) {
    return transaction.contains("COMMIT") && !transaction.getFirst().startsWith("BEGIN");
  }

  /** An empty message asks whether a connection that had a rest is still there. */
  private static boolean isDriversOwn(String sql) {
    return sql.isBlank() || sql.startsWith(DRIVERS_OWN);
  }

  private static Cost count(String log) {
    var all =
        StatementLog.transactions(log).stream()
            .filter(transaction -> !beganBefore(transaction))
            .filter(transaction -> !isOfAttempts(transaction))
            .filter(transaction -> !isOfHistory(transaction))
            .flatMap(List::stream)
            .filter(sql -> !isDriversOwn(sql))
            .toList();
    return new Cost(
        all.stream().filter(sql -> !sql.matches("(?s)(BEGIN|COMMIT|ROLLBACK|SET ).*")).toList(),
        (int) all.stream().filter("COMMIT"::equals).count());
  }
}
