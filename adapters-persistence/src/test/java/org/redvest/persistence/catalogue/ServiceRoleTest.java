// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.ServedDatabase;

/** What the role that serves cannot do, tried as that role. */
class ServiceRoleTest {

  /** What is only ever added to. The ledger belongs here as soon as it exists. */
  private static final List<String> APPEND_ONLY = List.of("event", "audit_entry", "disclosure");

  private static final ServedDatabase DATABASE = ServedDatabase.create();

  static Stream<String> changesOfWhatIsOnlyAddedTo() {
    return APPEND_ONLY.stream()
        .flatMap(table ->
            Stream.of(
                    "update %s set city = city",
                    "update %s set id = id",
                    "delete from %s",
                    "truncate %s",
                    "drop table %s",
                    "alter table %s drop column id",
                    "alter table %s disable row level security",
                    "create index on %s (id)",
                    "create trigger t before insert on %s execute function suppress_redundant_updates_trigger()",
                    "alter table %s owner to redvest_service")
                .map(statement -> statement.formatted(table)));
  }

  @ParameterizedTest
  @MethodSource
  void changesOfWhatIsOnlyAddedTo(String statement) {
    assertRefused(statement);
  }

  /** What is said of a person stays as it was said; a key lives until its month goes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update consent set granted = not granted",
        "delete from consent",
        "truncate consent",
        "update erasure set cities = '{}'",
        "update erasure set erased_at = now()",
        "truncate erasure_due",
        "update person_account set account_hash = ''",
        "delete from erasure",
        "update audit_link set mac = mac",
        "delete from audit_link",
        "truncate audit_link",
        "truncate erasure",
        "delete from idempotency",
        "truncate idempotency",
        "delete from idempotency_default",
        "update idempotency_default set effect = 'DONE'"
      })
  void changesOfWhatPeopleSaidAndAskedFor(String statement) {
    assertRefused(statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table own (id integer)",
        "create schema own",
        "create function own() returns integer language sql as 'select 1'",
        "create view own as select 1",
        "create role own",
        "alter role redvest_service superuser",
        "set role redvest_owner",
        "delete from flyway_schema_history",
        "delete from audit_entry_default",
        "insert into audit_entry_default select * from audit_entry"
      })
  void nothingOfTheDatabaseIsItsToShape(String statement) {
    assertRefused(statement);
  }

  /** PostgreSQL lets it have tables of a session, which no other session sees. */
  @Test
  void itOwnsNothing() throws SQLException {
    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(),
                """
                select c.oid::regclass::text from pg_class c where c.relowner = 'redvest_service'::regrole
                union all
                select p.oid::regprocedure::text from pg_proc p where p.proowner = 'redvest_service'::regrole
                union all
                select n.nspname from pg_namespace n where n.nspowner = 'redvest_service'::regrole
                union all
                select d.datname from pg_database d where d.datdba = 'redvest_service'::regrole
                union all
                select 'member of ' || m.roleid::regrole from pg_auth_members m
                 where m.member = 'redvest_service'::regrole
                """))
        .isEmpty();
  }

  @Test
  void theOwnerOwnsEveryTableAndFunction() throws SQLException {
    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(),
                """
                select distinct relowner::regrole::text from pg_class
                 where relnamespace = 'public'::regnamespace
                union select distinct proowner::regrole::text from pg_proc
                 where pronamespace = 'public'::regnamespace
                """))
        .containsExactly("redvest_owner");
  }

  /** Or whoever owns the database would give it a table of his own to read. */
  @Test
  void itReadsTheTablesThatAreMigrated() throws SQLException {
    ServedDatabase.execute(
        DATABASE.superuser(),
        """
        create schema redvest_service;
        create table redvest_service.category as select * from public.category;
        grant usage on schema redvest_service to redvest_service;
        grant select on redvest_service.category to redvest_service
        """);

    assertThat(
            ServedDatabase.lines(
                DATABASE.service(),
                "select relnamespace::regnamespace::text from pg_class where oid = 'category'::regclass"))
        .containsExactly("public");
  }

  private static void assertRefused(String statement) {
    assertThatThrownBy(() -> ServedDatabase.execute(DATABASE.service(), statement))
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal ->
                assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo("42501"));
  }
}
