// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redvest.persistence.catalogue.TableKinds;

/**
 * What the cluster's nodes count: statements with their partition keys, transactions committed in
 * two phases, deadlocks.
 */
record Counters(Connection cluster) {

  private static final String DEADLOCKS =
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
  private static final String PREPARED =
      "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE query ILIKE 'prepare transaction%'";
  private static final String COUNTING =
      "SELECT current_setting('pg_stat_statements.track_utility')";

  private static final String SERVED =
      "FROM citus_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'redvest_service'";

  void reset() throws SQLException {
    if (!everywhere(COUNTING).stream().allMatch("on"::equals)) {
      throw new IllegalStateException("a node does not count PREPARE TRANSACTION: " + COUNTING);
    }
    values("SELECT citus_stat_statements_reset()::text");
    everywhere("SELECT pg_stat_statements_reset()");
  }

  long deadlocks() throws SQLException {
    return everywhere(DEADLOCKS).stream().mapToLong(Long::parseLong).sum();
  }

  /** Whoever commits in two phases says so to the nodes, which count it as any other statement. */
  long prepared() throws SQLException {
    return everywhere(PREPARED).stream().mapToLong(Long::parseLong).sum();
  }

  /** How many different statements of the service were sent to one shard by its key. */
  long routed() throws SQLException {
    return Long.parseLong(
        values("SELECT count(DISTINCT s.queryid) " + SERVED + " AND s.partition_key IS NOT NULL")
            .getFirst());
  }

  List<String> keys() throws SQLException {
    return values("SELECT DISTINCT s.partition_key " + SERVED + " AND s.partition_key IS NOT NULL");
  }

  /** The service's statements over a table of a city that name none. */
  List<String> unrouted() throws SQLException {
    var cities =
        TableKinds.of(cluster).tables().entrySet().stream()
            .filter(table -> "CITY".equals(table.getValue().kind()))
            .map(table -> Pattern.quote(table.getKey()))
            .toList();
    var ofCity = Pattern.compile("(?i)\\b(?:" + String.join("|", cities) + ")\\b");
    return values("SELECT DISTINCT s.query " + SERVED + " AND s.partition_key IS NULL").stream()
        .filter(query -> ofCity.matcher(query).find())
        .toList();
  }

  /** The answer of each node, all of which must give one. */
  private List<String> everywhere(String query) throws SQLException {
    var answers = new ArrayList<String>();
    try (var statement =
        cluster.prepareStatement("SELECT success, result FROM run_command_on_all_nodes(?)")) {
      statement.setString(1, query);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          if (!rows.getBoolean(1)) {
            throw new IllegalStateException(query + ": " + rows.getString(2));
          }
          answers.add(rows.getString(2));
        }
      }
    }
    return answers;
  }

  private List<String> values(String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = cluster.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
