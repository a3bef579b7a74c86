// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of the whole database as they were, until its connection is closed. */
final class Backup implements AutoCloseable {

  /** The erasure list is kept elsewhere; the running service has numbers of its own in hand. */
  private static final String TABLES =
      """
      select c.relname from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and not c.relispartition
         and c.relname not in ('erasure', 'order_number_block', 'flyway_schema_history')
      """;

  private static final String DEADLOCK = "40P01";
  private static final int MOST_TRIES = 10;

  private final Connection database;
  private final List<String> tables;

  private Backup(Connection database) throws SQLException {
    this.database = database;
    this.tables = new ArrayList<>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
  }

  static Backup take() throws SQLException {
    var backup = new Backup(Service.running().database());
    for (var table : backup.tables) {
      backup.run("create temporary table kept_%s as table public.%s".formatted(table, table));
    }
    return backup;
  }

  /** What was written since is lost; again where somebody who reads meanwhile stands in the way. */
  void restore() throws SQLException {
    database.setAutoCommit(false);
    for (int tried = 1; !isRestored(tried); tried++) {
      database.rollback();
    }
    database.setAutoCommit(true);
  }

  private boolean isRestored(int tried) throws SQLException {
    try {
      // rows come back table by table, whatever refers to whatever
      run("set local session_replication_role = replica");
      run("truncate " + String.join(", ", tables));
      for (var table : tables) {
        run("insert into public.%s select * from kept_%s".formatted(table, table));
      }
      database.commit();
      return true;
    } catch (SQLException failed) {
      if (tried == MOST_TRIES || !DEADLOCK.equals(failed.getSQLState())) {
        throw failed;
      }
      return false;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
