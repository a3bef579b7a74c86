package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
                      "position REFERENCE")
                  .map(table -> table.split(" ", 2))
                  .collect(
                      Collectors.toMap(
                          table -> table[0],
                          table -> new TableKinds.Table(table[1], Arrays.asList("city"))))));

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
            + line("insert into orders (city) values ($1)");
    assertThat(StatementLog.written(log.lines(), READER))
        .extracting(written -> written.stream().map(Written::table).toList().toString())
        .containsExactly("[sign_in_link]", "[orders]");
  }

  private static Stream<String> log(String statements) {
    return (line("BEGIN")
            + Stream.of(statements.split("\\|", -1))
                .map(CrossingTest::line)
                .collect(Collectors.joining())
            + line("COMMIT"))
        .lines();
  }

  private static String line(String sql) {
    return "2026-11-28 08:14:20.596 UTC [2008] redvest_service LOG:  execute S_4: " + sql + "\n";
  }
}
