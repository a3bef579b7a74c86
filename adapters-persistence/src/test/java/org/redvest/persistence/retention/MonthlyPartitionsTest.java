// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.ServedDatabase;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.SettableClock;

/** On a table of its own, so that it holds for every one that is listed. */
class MonthlyPartitionsTest {

  private static final ServedDatabase DATABASE = ServedDatabase.create();
  private static final TestSessions SERVICE = new TestSessions(DATABASE.service());

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));

  @BeforeEach
  void listTheDiary() throws SQLException {
    ServedDatabase.execute(
        DATABASE.owner(),
        """
        drop table if exists diary;
        create table diary (id integer not null, noted_at timestamptz(6) not null, words text,
          constraint diary_pkey primary key (id, noted_at),
          constraint diary_words check (words <> '')) partition by range (noted_at);
        create table diary_default partition of diary default;
        grant select, insert, update, delete on diary to redvest_service;
        delete from retention where table_name = 'diary';
        insert into retention values ('diary', '6 months', '6 months');
        delete from retention_run
        """);
    believeTheService(true);
  }

  private static void believeTheService(boolean whenItSaysHowLateItIs) throws SQLException {
    var setting = whenItSaysHowLateItIs ? "set redvest.clock_moves = on" : "reset all";
    ServedDatabase.execute(
        DATABASE.superuser(),
        "do $$ begin execute 'alter database ' || current_database() || ' "
            + setting
            + "'; end $$");
  }

  private void runAt(String instant) {
    runAt("diary", instant);
  }

  private void runAt(String table, String instant) {
    clock.set(Instant.parse(instant));
    SERVICE.within(session -> {
      new MonthlyPartitions(TestSessions.sql(session), clock).keepUp(table);
      return clock.instant();
    });
  }

  private static void note(int id, String instant) throws SQLException {
    ServedDatabase.execute(
        DATABASE.service(), "insert into diary values (%d, '%s', 'x')".formatted(id, instant));
  }

  private static List<String> months() throws SQLException {
    return ServedDatabase.lines(
        DATABASE.superuser(),
        """
        select right(c.relname, 7) from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'diary'::regclass and c.relname <> 'diary_default' order by 1
        """);
  }

  private static List<String> placesOfRows() throws SQLException {
    return ServedDatabase.lines(
        DATABASE.superuser(), "select id || ' ' || tableoid::regclass from diary order by id");
  }

  @Nested
  class A_run {

    @Test
    void makes_this_month_and_the_three_that_follow() throws SQLException {
      runAt("2026-11-23T09:00:00Z");

      assertThat(months()).containsExactly("2026_11", "2026_12", "2027_01", "2027_02");
    }

    @Test
    void changes_nothing_when_it_is_repeated() throws SQLException {
      runAt("2026-11-23T09:00:00Z");
      runAt("2026-11-30T23:59:59Z");

      assertThat(months()).hasSize(4);
    }

    @Test
    void lets_a_row_in_before_it_ever_ran_and_moves_it_to_its_month_later() throws SQLException {
      note(1, "2026-11-23T08:00:00Z");
      note(2, "2026-09-30T23:59:59.999999Z");
      note(3, "2031-01-01T00:00:00Z");
      assertThat(placesOfRows()).allMatch(place -> place.endsWith("diary_default"));

      runAt("2026-11-23T09:00:00Z");

      assertThat(placesOfRows())
          .containsExactly("1 diary_2026_11", "2 diary_2026_09", "3 diary_2031_01");
    }

    @Test
    void drops_a_month_when_its_end_is_as_long_ago_as_is_kept() throws SQLException {
      runAt("2026-11-23T09:00:00Z");
      note(1, "2026-11-30T23:59:59.999999Z");

      runAt("2027-05-31T23:59:59.999999Z");
      assertThat(placesOfRows()).containsExactly("1 diary_2026_11");

      runAt("2027-06-01T00:00:00Z");
      assertThat(placesOfRows()).isEmpty();
      assertThat(months()).startsWith("2026_12");
    }

    @Test
    void records_what_it_did() throws SQLException {
      runAt("2026-11-23T09:00:00Z");
      runAt("2027-06-01T00:00:00Z");

      assertThat(
              ServedDatabase.lines(
                  DATABASE.service(),
                  """
                  select cardinality(made) || ' made, dropped ' || array_to_string(dropped, ' ')
                  from retention_run where table_name = 'diary' order by ran_at
                  """))
          .containsExactly("4 made, dropped ", "4 made, dropped diary_2026_11");
    }

    @Test
    void leaves_constraints_on_every_month() throws SQLException {
      runAt("2026-11-23T09:00:00Z");

      assertThatThrownBy(() ->
              ServedDatabase.execute(
                  DATABASE.service(), "insert into diary values (1, '2026-12-01Z', '')"))
          .hasMessageContaining("diary_words");
    }
  }

  @Nested
  class What_tells_of_the_rows {

    @BeforeEach
    void follows_the_diary() throws SQLException {
      ServedDatabase.execute(
          DATABASE.owner(),
          """
          drop table if exists diary_note;
          create table diary_note (id integer not null, noted_at timestamptz(6) not null,
            constraint diary_note_pkey primary key (id, noted_at)) partition by range (noted_at);
          create table diary_note_default partition of diary_note default;
          grant select, insert on diary_note to redvest_service;
          insert into retention values ('diary_note', '6 months', '6 months', 'diary')
          """);
    }

    @AfterEach
    void no_longer() throws SQLException {
      ServedDatabase.execute(
          DATABASE.owner(), "delete from retention where table_name = 'diary_note'");
    }

    @Test
    void goes_with_them_and_not_before() throws SQLException {
      runAt("diary", "2026-11-23T09:00:00Z");
      runAt("diary_note", "2026-11-23T09:00:00Z");
      note(1, "2026-11-01T00:00:00Z");
      ServedDatabase.execute(
          DATABASE.service(), "insert into diary_note values (1, '2026-11-01Z')");

      runAt("diary_note", "2027-06-01T00:00:00Z");
      assertThat(notes()).containsExactly("1 diary_note_2026_11");

      runAt("diary", "2027-06-01T00:00:00Z");
      assertThat(placesOfRows()).isEmpty();
      assertThat(notes()).isEmpty();
      assertThat(
              ServedDatabase.lines(
                  DATABASE.service(),
                  "select table_name || dropped::text from retention_run where dropped <> '{}' order by 1"))
          .containsExactlyInAnyOrder("diary_note{diary_note_2026_11}", "diary{diary_2026_11}");
    }

    private static List<String> notes() throws SQLException {
      return ServedDatabase.lines(
          DATABASE.superuser(), "select id || ' ' || tableoid::regclass from diary_note");
    }
  }

  @Nested
  class The_service {

    @Test
    void is_not_believed_when_it_says_that_it_is_later_than_it_is() throws SQLException {
      believeTheService(false);
      note(1, "2026-11-01T00:00:00Z");
      runAt("2026-11-23T09:00:00Z");

      runAt("2099-01-01T00:00:00Z");

      assertThat(placesOfRows()).containsExactly("1 diary_2026_11");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "update retention set keep = interval '0'",
          "insert into retention_run values (gen_random_uuid(), 'diary', now(), '{}', '{}', 0)",
          "delete from retention_run",
          "select retention_drop('diary', now(), interval '0')",
          "select retention_make('diary', now())",
          "drop table diary_2026_11",
          "alter table diary detach partition diary_2026_11",
          "delete from diary_2026_11",
          "select * from diary_2026_11"
        })
    void cannot_do_it_by_itself(String sql) {
      runAt("2026-11-23T09:00:00Z");

      assertThatThrownBy(() -> ServedDatabase.execute(DATABASE.service(), sql))
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal ->
                  assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo("42501"));
    }
  }

  @Test
  void the_owner_cannot_say_less_than_the_law() {
    assertThatThrownBy(() ->
            ServedDatabase.execute(
                DATABASE.owner(),
                "update retention set keep = interval '5 months' where table_name = 'audit_entry'"))
        .hasMessageContaining("retention_long_enough");
  }

  @Test
  void the_first_months_stand_before_the_first_request() throws SQLException {
    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(),
                """
                select r.table_name from retention r
                where r.table_name <> 'diary' and to_regclass(
                  r.table_name || to_char(now() at time zone 'UTC', '"_"YYYY"_"MM')) is null
                """))
        .isEmpty();
  }

  @Test
  void a_row_that_comes_while_its_month_is_made_waits_and_finds_it() throws Exception {
    note(1, "2026-11-23T08:00:00Z");
    try (var run = DATABASE.owner().dataSource().getConnection();
        var statement = run.createStatement()) {
      run.setAutoCommit(false);
      statement.execute("set timezone = 'UTC'");
      statement.execute("select retention_make('diary', '2026-11-23T09:00Z')");
      var writing =
          CompletableFuture.supplyAsync(
              () -> outcomeOf("insert into diary values (2, '2026-11-23T08:30Z', 'x')"));
      while (!writing.isDone()
          && ServedDatabase.lines(
                  DATABASE.superuser(),
                  "select 'waits' from pg_locks where relation::regclass::text like 'diary%' and not granted")
              .isEmpty()) {
        Thread.onSpinWait();
      }
      run.commit();

      assertThat(writing.get(10, TimeUnit.SECONDS)).isEqualTo("written");
    }
    assertThat(placesOfRows()).containsExactly("1 diary_2026_11", "2 diary_2026_11");
  }

  private static String outcomeOf(String sql) {
    try {
      ServedDatabase.execute(DATABASE.service(), sql);
      return "written";
    } catch (SQLException refused) {
      return refused.getSQLState() + " " + refused.getMessage();
    }
  }

  /** Not only where some wait already: the first of a month is not refused either. */
  @Test
  void the_first_row_of_a_month_waits_until_it_is_made() throws Exception {
    try (var run = DATABASE.owner().dataSource().getConnection();
        var statement = run.createStatement()) {
      run.setAutoCommit(false);
      statement.execute("set timezone = 'UTC'");
      statement.execute("select retention_make('diary', '2026-11-23T09:00Z')");
      var writing =
          CompletableFuture.supplyAsync(
              () -> outcomeOf("insert into diary values (1, '2026-11-23T08:30Z', 'x')"));
      while (!writing.isDone()
          && ServedDatabase.lines(
                  DATABASE.superuser(),
                  "select 'waits' from pg_locks where relation::regclass::text like 'diary%' and not granted")
              .isEmpty()) {
        Thread.onSpinWait();
      }
      run.commit();

      assertThat(writing.get(10, TimeUnit.SECONDS)).isEqualTo("written");
    }
    assertThat(placesOfRows()).containsExactly("1 diary_2026_11");
  }

  @Test
  void nobody_waits_for_a_run_while_he_writes() throws SQLException {
    runAt("2026-11-23T09:00:00Z");
    try (var writer = DATABASE.service().dataSource().getConnection();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("insert into diary values (1, '2026-11-23Z', 'x')");

      runAt("2026-12-23T09:00:00Z");

      assertThat(months()).endsWith("2027_03");
      writer.commit();
    }
  }

  @Test
  void what_chains_the_trail_is_kept_as_long_as_the_trail() throws SQLException {
    var kept = "select keep::text from retention where table_name in ('audit_entry', 'audit_link')";
    var change = "update retention set keep = interval '%d months' where table_name = '%s'";
    ServedDatabase.execute(DATABASE.owner(), change.formatted(24, "audit_entry"));
    assertThat(ServedDatabase.lines(DATABASE.superuser(), kept))
        .containsExactly("2 years", "2 years");

    assertThatThrownBy(
            () -> ServedDatabase.execute(DATABASE.owner(), change.formatted(12, "audit_link")))
        .isInstanceOf(SQLException.class);
    ServedDatabase.execute(DATABASE.owner(), change.formatted(12, "audit_entry"));
    assertThat(ServedDatabase.lines(DATABASE.superuser(), kept))
        .containsExactly("1 year", "1 year");
  }
}
