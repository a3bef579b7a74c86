// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.catalogue.StatementReader;
import org.redvest.persistence.catalogue.StatementReader.Written;
import org.redvest.persistence.catalogue.TableKinds;

/** Breaches planted in a log as PostgreSQL writes it, beside what may be. */
class CrossingTest {

  private static final StatementReader READER =
      new StatementReader(
          new TableKinds(
              Stream.of(
                      "sign_in_link NATIONAL",
                      "person_account NATIONAL",
                      "known_person CITY",
                      "orders CITY",
                      "event CITY",
                      "audit_entry CITY",
                      "position REFERENCE")
                  .map(table -> table.split(" ", 2))
                  .collect(
                      Collectors.toMap(
                          table -> table[0],
                          table -> new TableKinds.Table(table[1], Arrays.asList("city"))))));

  private static final String HERE = parameters("$1 = '320700', $2 = '320700'");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into sign_in_link (account_hash) values ($1)|insert into orders (city) values ($1)",
        "insert into orders (city) values ($1)|insert into person_account (person_id) values ($1)",
        "insert into sign_in_link (account_hash) values ($1)|insert into event (city) values ($1)",
        "update position set name = $1 where id = $2|update orders set stage = $1 where city = $2",
        "delete from sign_in_link where account_hash = $1|update orders set stage = $1 where city = $2"
      })
  void two_statements_of_one_transaction_that_write_on_two_shards_are_found(String statements) {
    assertThat(StatementLog.written(log(statements), READER))
        .hasSize(1)
        .noneMatch(Crossing::allows);
    assertThat(
            StatementLog.written(
                log(statements).map(line -> line.replace("COMMIT", "ROLLBACK")), READER))
        .isEmpty();
  }

  @Test
  void two_cities_of_one_transaction_are_found() {
    var orders = line("insert into orders (id, city) values ($1, $2)");
    var event = line("update event set mac = $1 where city = $2");
    var here = parameters("$1 = 'it''s, $2 = ''130500''', $2 = '320700'");
    var there = parameters("$1 = NULL, $2 = '130500'");

    assertThat(written(orders + here + event + here)).hasSize(1).allMatch(Crossing::allows);
    assertThat(written(orders + here + event + there)).hasSize(1).noneMatch(Crossing::allows);
    assertThat(written(orders + there + orders + here)).hasSize(1).noneMatch(Crossing::allows);
  }

  @Test
  void two_cities_of_a_named_crossing_are_found_where_it_names_one() {
    var there = parameters("$1 = '130500', $2 = '130500'");
    var entry = line("insert into audit_entry (city, id) values ($1, $2)");
    var event = line("insert into event (city) values ($1)");
    var block = line("update sign_in_link set blocked_reason = $1 where account_hash = $2") + HERE;
    var gone = line("delete from sign_in_link where account_hash = $1") + HERE;

    assertThat(written(entry + HERE + entry + there)).allMatch(Crossing::allows);
    assertThat(written(gone + event + HERE + event + there)).allMatch(Crossing::allows);
    assertThat(written(block + event + HERE + event + there)).noneMatch(Crossing::allows);
    assertThat(written(event + HERE + entry + HERE + entry + there)).noneMatch(Crossing::allows);
  }

  @Test
  void a_list_of_cities_is_as_many_as_are_in_it() {
    var sql = line("insert into known_person (city) select city from unnest($1) as several (city)");

    assertThat(written(sql + parameters("$1 = '{320700,320700}'"))).allMatch(Crossing::allows);
    assertThat(written(sql + parameters("$1 = '{320700,130500}'"))).noneMatch(Crossing::allows);
  }

  @Test
  void a_parameter_of_several_lines_hides_no_city_behind_it() {
    var sql = line("insert into orders (id, city) values ($1, $2)");
    var several = parameters("$1 = 'one").strip() + "\n\tanother', $2 = '130500'\n";

    assertThat(written(sql + several + sql + HERE)).hasSize(1).noneMatch(Crossing::allows);
  }

  @Test
  void a_log_that_does_not_show_the_city_is_not_taken_for_one_that_does() {
    var sql = line("insert into orders (city) values ($1)");

    assertThatThrownBy(() -> written(sql)).hasMessageContaining("$1");
    assertThatThrownBy(() -> written(sql + parameters("$1 = NULL"))).hasMessageContaining("$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into orders (city) values ($1)|insert into event (city) values ($1)",
        "insert into sign_in_link (account_hash) values ($1)|insert into known_person (city) values ($1)",
        "update sign_in_link set blocked_reason = $1 where account_hash = $2|insert into event (city) values ($1)",
        "select 1 from sign_in_link where account_hash = $1|insert into event (city) values ($1)"
      })
  void what_one_shard_or_a_named_crossing_has_is_not(String statements) {
    assertThat(StatementLog.written(log(statements), READER)).hasSize(1).allMatch(Crossing::allows);
  }

  @Test
  void what_is_sent_outside_of_a_transaction_is_one_by_itself() {
    var log =
        line("insert into sign_in_link (account_hash) values ($1)")
            + line("insert into orders (city) values ($1)")
            + HERE;
    assertThat(StatementLog.written(log.lines(), READER))
        .extracting(written -> written.stream().map(Written::table).toList().toString())
        .containsExactly("[sign_in_link]", "[orders]");
  }

  private static Set<Set<Written>> written(String transaction) {
    return StatementLog.written((line("BEGIN") + transaction + line("COMMIT")).lines(), READER);
  }

  private static Stream<String> log(String statements) {
    return (line("BEGIN")
            + Stream.of(statements.split("\\|", -1))
                .map(sql -> line(sql) + HERE)
                .collect(Collectors.joining())
            + line("COMMIT"))
        .lines();
  }

  private static String line(String sql) {
    return "2026-11-28 08:14:20.596 UTC [2008] redvest_service LOG:  execute S_4: " + sql + "\n";
  }

  private static String parameters(String values) {
    return "2026-11-28 08:14:20.596 UTC [2008] redvest_service DETAIL:  Parameters: "
        + values
        + "\n";
  }
}
