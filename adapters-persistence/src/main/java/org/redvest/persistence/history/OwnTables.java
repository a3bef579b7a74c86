// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.redvest.persistence.history.Finding.Kind;

/**
 * The tables that the service writes to, and no others in their place. Whoever owns the database
 * can put honest copies where a reader looks first, or hide rows from him; a verification reads
 * past the one and fails at the other.
 */
final class OwnTables {

  private static final String[] READ = {
    "event",
    "orders",
    "order_round",
    "offer",
    "objection",
    "appointment",
    "sign_in_link",
    "person_account",
    "audit_entry",
    "audit_link"
  };

  /** With what hangs below them: a partition may be a foreign table. */
  private static final String OTHERS =
      """
      with recursive part (name, id) as (
        select name, cast(to_regclass(name) as oid) from unnest(?) as wanted (name)
        union all
        select part.name, below.inhrelid from pg_inherits below join part on below.inhparent = part.id)
      select distinct part.name
        from part left join pg_class there on there.oid = part.id
       where there.oid is null or there.relkind not in ('r', 'p')
          or (not there.relispartition and there.relnamespace <> to_regnamespace('public'))
       order by 1
      """;

  /** Which a role may be led to; those of a session are seen by no other. */
  private static final String NAMESAKES =
      """
      select other.relname, place.nspname || '.' || other.relname
        from pg_class own
        join pg_class other on other.relname = own.relname and other.relnamespace <> own.relnamespace
        join pg_namespace place on place.oid = other.relnamespace
       where own.relnamespace = to_regnamespace('public') and own.relkind in ('r', 'p')
         and own.relname <> 'flyway_schema_history'
         and other.relkind in ('r', 'p', 'v', 'm', 'f') and other.relpersistence <> 't'
       order by 1, 2
      """;

  /** By what rows are found: one without it is in no walk, and may be read by the service. */
  private static final String KEYS =
      """
      select key.owner, key.part
        from (values ('event', 'city'), ('event', 'subject_kind'), ('event', 'subject_id'),
                     ('orders', 'city'), ('orders', 'id'),
                     ('order_round', 'city'), ('order_round', 'order_id'),
                     ('offer', 'city'), ('offer', 'order_id'),
                     ('objection', 'city'), ('objection', 'order_id'),
                     ('appointment', 'city'), ('appointment', 'id'),
                     ('sign_in_link', 'home_city'), ('sign_in_link', 'person_id'),
                     ('person_account', 'person_id'),
                     ('audit_entry', 'city'), ('audit_entry', 'at'),
                     ('audit_link', 'city'), ('audit_link', 'month')) as key (owner, part)
        join pg_class own on own.relname = key.owner and own.relnamespace = to_regnamespace('public')
       where not exists (select 1 from pg_attribute a
         where a.attrelid = own.oid and a.attname = key.part and a.attnotnull)
       order by 1, 2
      """;

  private OwnTables() {}

  /** Tells of what whoever owns the database made of them, so that others are read, or not all. */
  static void check(Connection connection, Consumer<Finding> findings) throws SQLException {
    tell(connection, NAMESAKES, Kind.INSERTED, "a namesake in another schema", findings);
    tell(connection, KEYS, Kind.CHANGED, "may be null", findings);
  }

  private static void tell(
      Connection connection, String sql, Kind kind, String detail, Consumer<Finding> findings)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var found = statement.executeQuery()) {
      while (found.next()) {
        findings.accept(new Finding(kind, found.getString(1), found.getString(2), detail));
      }
    }
  }

  /**
   * Lets the transaction read these.
   *
   * @throws IllegalStateException when one of them is none
   */
  static void only(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local search_path = pg_catalog, public, pg_temp");
      // where rows would be hidden, the statement that would not see them fails
      statement.execute("set local row_security = off");
    }
    try (var statement = connection.prepareStatement(OTHERS)) {
      statement.setArray(1, connection.createArrayOf("text", READ));
      try (var others = statement.executeQuery()) {
        if (others.next()) {
          throw new IllegalStateException(
              others.getString(1) + " is not the table that the service writes to");
        }
      }
    }
  }
}
