// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.TestPostgres;
import org.redvest.persistence.catalogue.StatementReader.Breach;
import org.redvest.persistence.catalogue.StatementReader.Written;

/** The reader on statements that break one rule each, and on good ones that look like it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementReaderTest {

  private StatementReader reader = new StatementReader(new TableKinds(Map.of()));

  @BeforeAll
  void learnTheTables() throws SQLException {
    try (var connection = TestPostgres.migrated().dataSource().getConnection()) {
      reader = new StatementReader(TableKinds.of(connection));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_breach_is_caught_by_its_own_rule_and_no_other(StatementRule rule) {
    assertThat(reader.breaches(rule.breach())).extracting(Breach::rule).containsOnly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from orders where city = $1 and id = $2 for no key update",
        "select o.id from orders o where o.city = $1 and o.id = (select f.order_id from offer f where f.city = $2 and f.id = $3) for no key update",
        "select t.name from orders o left join team t on t.city = o.city and t.id = o.team where o.city = $1",
        "select count(*) from orders where (city, id) = ($1, $2)",
        "update offer f set state = g.state from unnest($1, $2) as g (id, state) where f.city = $3 and f.id = g.id",
        "insert into offer (city, id) select $1, g.id from unnest($2) as g (id)",
        "insert into event (city, id) values ($1, $2), ($3, $4)",
        "update orders set stage = $1 where city = $2 and id = $3; insert into event (city, id) values ($4, $5)",
        "select person_id from sign_in_link where account_hash = $1 for key share",
        "select p.name, (select count(*) from orders o where o.city = $1 and o.holder = p.id) from position p where p.id = $2",
        "with mine as (select id from orders where city = $1) select count(*) from mine",
        "select t.name from team t where (t.city, t.id) in (($1, $2)) for no key update of t",
        "BEGIN",
        "SHOW TRANSACTION ISOLATION LEVEL",
        "COMMIT"
      })
  void what_one_shard_can_answer_keeps_every_rule(String statement) {
    assertThat(reader.breaches(statement)).isEmpty();
  }

  @Test
  void it_says_what_is_written() {
    assertThat(
            reader.writes(
                "update orders set stage = $1 where city = $2; insert into event (city) select city from team"))
        .containsExactly(
            new Written("UPDATE", "orders", "CITY", "$2"),
            new Written("INSERT", "event", "CITY", Written.UNKNOWN));
    assertThat(reader.writes("delete from sign_in_link where account_hash = $1"))
        .containsExactly(new Written("DELETE", "sign_in_link", "NATIONAL", ""));
    assertThat(reader.writes("select id from orders where city = $1 for update")).isEmpty();
    assertThat(reader.writes("COMMIT")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into event (id, city) values ($1, cast($2 as integer)) | $2
          insert into event (city, id) values ($1, $2), ($3, $4) | $1 $3
          insert into event (city, id) select 320700, g.id from unnest($1) as g (id) | 320700
          insert into position_hold (city, position_id) select city, id from unnest($1, $2) g (city, id) | $1
          update offer f set state = g.state from unnest($1, $2) as g (id, state) where f.city = $3 and f.id = g.id | $3
          update offer f set state = o.stage from orders o where o.city = $1 and f.city = o.city | $1
          delete from offer where (city, id) in (($1, $2)) | $1
          delete from offer where id = $1 | ?
          """)
  void it_says_in_which_city(String statement, String cities) {
    assertThat(reader.writes(statement))
        .extracting(Written::city)
        .containsExactly(cities.split(" ", -1));
  }

  @Test
  void a_breach_names_the_table() {
    assertThat(reader.breaches("delete from team_area where team_id = $1"))
        .extracting(Breach::what)
        .containsExactly("team_area");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into orders (id, city) select id, city from orders where city = $1",
        "insert into orders (id) values ($1)",
        "select o.id from orders o join offer f on f.order_id = o.id and f.city = $1",
        "select 1 from orders where city = any($1)",
        "select 1 from orders where (city, id) in (($1, $2), ($3, $4))",
        "select 1 from orders where city = $1 or id = $2",
        "select 1 from orders o where o.city = $1 union select 1 from offer"
      })
  void what_asks_more_shards_than_one_is_found(String statement) {
    assertThat(reader.breaches(statement))
        .extracting(Breach::rule)
        .contains(StatementRule.EACH_TABLE_OF_A_CITY_IS_HELD_TO_IT);
  }

  /** Each would otherwise be passed over as something that names no table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "merge into team t using position p on t.id = p.id when matched then delete",
        "truncate orders",
        "lock table position in share mode",
        "create table breach (id integer)",
        "drop table orders",
        "table orders",
        "select id into breach from position",
        "vacuum orders",
        "call breach($1)",
        "select id from position limit (select count(*) from team)"
      })
  void what_nobody_taught_it_to_read_fails(String statement) {
    assertThat(reader.breaches(statement))
        .extracting(Breach::rule)
        .contains(StatementRule.IT_CAN_BE_READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from position order by (select count(*) from team)",
        "select count(*) from position group by (select count(*) from team)",
        "select id from position offset (select count(*) from team)",
        "select distinct on ((select count(*) from team)) id from position",
        "values ((select count(*) from team))",
        "select id from (values ((select count(*) from team))) as v (id)",
        "select id from unnest((select array_agg(id) from team)) as u (id)",
        "insert into event (city, id) values ($1, (select id from team))",
        "insert into event (city, id) values ($1, $2) on conflict (city, id) do update set id = (select id from team)",
        "insert into event (city, id) values ($1, $2) on conflict (city, id) do update set id = $3 where (select true from team)",
        "insert into event (city, id) values ($1, $2) returning (select count(*) from team)",
        "update event set id = $1 where city = $2 returning (select count(*) from team)",
        "delete from event where city = $1 returning (select count(*) from team)",
        "with gone as (delete from team where id = $1 returning id) select id from gone",
        "select id from position union select id from position order by (select count(*) from team)",
        "select max(id) filter (where exists (select 1 from team)) from position",
        "select row_number() over (order by (select count(*) from team)) from position",
        "select case when $1 then (select count(*) from team) end"
      })
  void a_query_is_found_wherever_it_may_stand(String statement) {
    assertThat(reader.breaches(statement))
        .contains(new Breach(StatementRule.EACH_TABLE_OF_A_CITY_IS_HELD_TO_IT, "team"));
  }
}
