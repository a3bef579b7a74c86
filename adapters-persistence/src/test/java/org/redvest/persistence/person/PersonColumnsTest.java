// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestPostgres;

/**
 * Every column that may name a person stands in {@code person-columns.txt}, with what an export and
 * a deletion do about it: whoever adds one has to answer both.
 */
class PersonColumnsTest {

  /** Names of what is no person, in whatever table. */
  private static final Set<String> NO_PERSON =
      Set.of(
          "id",
          "order_id",
          "team_id",
          "position_id",
          "subject_id",
          "event_id",
          "menu_item",
          "menu_team",
          "team",
          "station",
          "holder",
          "home_position",
          "parent_id",
          "successor_id",
          "successor",
          "entry_id",
          "lineage",
          "escalated_from",
          "duplicate_of",
          "part_of",
          "return_to",
          "decider",
          "evidence",
          "cause");

  private static final Map<String, String> ANSWERED = read();

  @Test
  void everyColumnThatMayNameSomebodyIsAnsweredFor() throws SQLException {
    assertThat(ANSWERED.keySet()).containsExactlyInAnyOrderElementsOf(columns());
  }

  @Test
  void everyAnswerIsAnExportOrAReason() {
    assertThat(ANSWERED.values())
        .allMatch(answer -> answer.startsWith("EXPORTED ") || answer.startsWith("KEPT "))
        .allMatch(answer -> answer.length() > "EXPORTED ".length());
  }

  private static List<String> columns() throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = TestPostgres.migrated().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select c.table_name, c.column_name
                  from information_schema.columns c
                  join pg_class t on t.relname = c.table_name
                   and t.relnamespace = current_schema()::regnamespace and not t.relispartition
                 where c.table_schema = current_schema() and c.udt_name in ('uuid', '_uuid')
                """)) {
      while (rows.next()) {
        if (!NO_PERSON.contains(rows.getString(2))) {
          found.add(rows.getString(1) + "." + rows.getString(2));
        }
      }
    }
    return found;
  }

  private static Map<String, String> read() {
    try (var in = PersonColumnsTest.class.getResourceAsStream("/person-columns.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" +", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
