// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The state of every table in one number each: of where its rows lie and which transaction wrote
 * them, so that also a row written as it was before shows.
 */
public record TableDigests(Map<String, String> tables) {

  /** Made to grow with every request, also with a refused one (DESIGN 10). */
  private static final String KEPT_OF_REFUSALS = "audit%";

  public static TableDigests of(Connection database) throws SQLException {
    var tables = new TreeMap<String, String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(digests(names(database)))) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    return new TableDigests(tables);
  }

  private static Iterable<String> names(Connection database) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement =
        database.prepareStatement(
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname NOT LIKE ?
            """)) {
      statement.setString(1, KEPT_OF_REFUSALS);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static String digests(Iterable<String> names) {
    var selects = new ArrayList<String>();
    for (var name : names) {
      selects.add(
          """
          SELECT '%1$s', count(*) || ' ' ||
            coalesce(sum(hashtextextended(ctid::text, xmin::text::bigint)), 0) FROM %1$s
          """
              .formatted(name));
    }
    return selects.stream().collect(Collectors.joining(" UNION ALL "));
  }

  /** The tables in which a row was written or removed since. */
  public Set<String> changedSince(TableDigests before) {
    var changed = new TreeSet<String>();
    tables.forEach((table, digest) -> {
      if (!digest.equals(before.tables.get(table))) {
        changed.add(table);
      }
    });
    return changed;
  }
}
