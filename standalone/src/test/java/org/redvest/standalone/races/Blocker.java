// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.endtoend.Service;

/** A session of its own that holds rows, so that whoever wants them waits for it. */
final class Blocker implements AutoCloseable {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection = Service.running().database();

  Blocker() throws SQLException {
    connection.setAutoCommit(false);
  }

  Blocker hold(String table, UUID id) throws SQLException {
    try (var statement = connection.prepareStatement(select(table, ""))) {
      statement.setObject(1, id);
      statement.executeQuery().close();
    }
    return this;
  }

  /** All that there are, and those that come. */
  void holdAll(String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table);
    }
  }

  /** How many sessions wait for this one, or behind another that does. */
  int waiting() throws SQLException {
    return number(
        "SELECT count(*) FROM pg_stat_activity a WHERE cardinality(pg_blocking_pids(a.pid)) > 0");
  }

  /** Waits until somebody waits for it, or is through without that. */
  void awaitWaiting(int count, Future<?> deed) throws Exception {
    while (waiting() < count && !deed.isDone()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  /** Whether nobody else has the row in a way that would make this wait. */
  static boolean isFree(String table, UUID id) throws SQLException {
    try (var other = Service.running().database();
        var statement = other.prepareStatement(select(table, " NOWAIT"))) {
      statement.setObject(1, id);
      statement.executeQuery().close();
      return true;
    } catch (SQLException locked) {
      if (LOCK_NOT_AVAILABLE.equals(locked.getSQLState())) {
        return false;
      }
      throw locked;
    }
  }

  private static String select(String table, String option) {
    var key = table.equals("position_hold") ? "position_id" : "id";
    return "SELECT 1 FROM " + table + " WHERE " + key + " = ? FOR UPDATE" + option;
  }

  private int number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Lets everybody pass. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
