package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;

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

  private OwnTables() {}

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
