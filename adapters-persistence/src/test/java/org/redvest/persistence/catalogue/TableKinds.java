// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a database with the kinds that their comments declare, and their primary keys. */
public record TableKinds(Map<String, Table> tables) {

  /** CITY, REFERENCE, NATIONAL or LOCAL, and the columns of the primary key in their order. */
  public record Table(String kind, List<String> key) {}

  private static final String READ =
      """
      select c.relname, substring(obj_description(c.oid, 'pg_class') from '^(CITY|REFERENCE|NATIONAL|LOCAL):'),
             (select string_agg(a.attname, ',' order by k.place)
                from pg_index i
                cross join unnest(i.indkey::smallint[]) with ordinality as k (number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
               where i.indrelid = c.oid and i.indisprimary)
        from pg_class c
       where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
         and c.relname <> 'flyway_schema_history'
      """;

  public static TableKinds of(Connection database) throws SQLException {
    var tables = new HashMap<String, Table>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(READ)) {
      while (rows.next()) {
        tables.put(
            rows.getString(1),
            new Table(rows.getString(2), Arrays.asList(rows.getString(3).split(","))));
      }
    }
    return new TableKinds(Map.copyOf(tables));
  }

  /** Nothing for what is no table of the product: the catalogue's own, a query's name. */
  @Nullable Table find(String name) {
    return tables.get(name.toLowerCase(Locale.ROOT).replaceFirst("^public\\.", ""));
  }
}
