// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestPostgres;

/**
 * What runs inside the database, where no statement is logged: a function may name tables that
 * every node has for itself, and works on others only as a whole, by the name that it is told.
 */
class FunctionTest {

  @Test
  void no_function_names_a_table_that_is_distributed() throws SQLException {
    var bodies = bodies();
    assertThat(bodies).containsKeys("run_retention", "retention_make", "retention_drop");
    var kinds = kinds();
    assertThat(bodies)
        .allSatisfy((name, body) -> assertThat(distributed(body, kinds)).as(name).isEmpty());
  }

  @Test
  void one_that_does_is_found() throws SQLException {
    assertThat(distributed("BEGIN\n  DELETE FROM Orders; -- team\nEND", kinds()))
        .containsExactly("orders");
    assertThat(distributed("EXECUTE 'UPDATE sign_in_link SET mac = mac'", kinds()))
        .containsExactly("sign_in_link");
  }

  private static Set<String> distributed(String body, TableKinds kinds) {
    var named = new TreeSet<String>();
    for (var word : body.replaceAll("--.*", "").toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      var table = kinds.find(word);
      if (table != null && !table.kind().equals("LOCAL")) {
        named.add(word);
      }
    }
    return named;
  }

  private static Map<String, String> bodies() throws SQLException {
    try (var connection = TestPostgres.migrated().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace")) {
      var bodies = new TreeMap<String, String>();
      while (rows.next()) {
        bodies.put(rows.getString(1), rows.getString(2));
      }
      return bodies;
    }
  }

  private static TableKinds kinds() throws SQLException {
    try (var connection = TestPostgres.migrated().dataSource().getConnection()) {
      return TableKinds.of(connection);
    }
  }
}
