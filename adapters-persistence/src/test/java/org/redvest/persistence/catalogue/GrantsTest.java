// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.ServedDatabase;

/**
 * The role that serves may do what statements do, and no more: every verb is tried as that role on
 * every table, and the answers are held against one list. A table without a line fails.
 */
class GrantsTest {

  /** What can be done to a table, and a statement that tries it and changes nothing by itself. */
  private enum Verb {
    SELECT("select 1 from %s limit 0"),
    INSERT("insert into %s default values"),
    UPDATE("update %s set %s = null where false"),
    DELETE("delete from %s where false"),
    TRUNCATE("truncate %s"),
    TRIGGER(
        "create trigger tried before insert on %s for each row execute function suppress_redundant_updates_trigger()"),
    ADD_COLUMN("alter table %s add column tried integer"),
    DROP_CONSTRAINTS("alter table %s disable trigger all"),
    INDEX("create index tried on %s (%s)"),
    RULE("create rule tried as on insert to %s do instead nothing"),
    RENAME("alter table %s rename to tried"),
    OWN("alter table %s owner to redvest_service"),
    COMMENT("comment on table %s is 'tried'"),
    DROP("drop table %s cascade");

    private final String statement;

    Verb(String statement) {
      this.statement = statement;
    }
  }

  private static final Set<Verb> NOTHING = EnumSet.noneOf(Verb.class);
  private static final Set<Verb> READ = EnumSet.of(Verb.SELECT);
  private static final Set<Verb> ADD = EnumSet.of(Verb.SELECT, Verb.INSERT);
  private static final Set<Verb> CHANGE = EnumSet.of(Verb.SELECT, Verb.INSERT, Verb.UPDATE);
  private static final Set<Verb> REPLACE = EnumSet.of(Verb.SELECT, Verb.INSERT, Verb.DELETE);
  private static final Set<Verb> ALL =
      EnumSet.of(Verb.SELECT, Verb.INSERT, Verb.UPDATE, Verb.DELETE);

  /** Months of partitions are written as {@code <table>_month}. */
  private static final Map<String, Set<Verb>> GRANTED =
      Map.ofEntries(
          entry("appointment", CHANGE),
          entry("audit_entry", ADD),
          entry("audit_entry_default", NOTHING),
          entry("audit_entry_month", NOTHING),
          entry("audit_link", ADD),
          entry("audit_link_default", NOTHING),
          entry("audit_link_month", NOTHING),
          entry("category", READ),
          entry("consent", ADD),
          entry("data_key", ADD),
          entry("disclosure", ADD),
          entry("division", CHANGE),
          entry("erasure", ADD),
          entry("erasure_due", ALL),
          entry("event", ADD),
          entry("file", ALL),
          entry("flyway_schema_history", NOTHING),
          entry("idempotency", CHANGE),
          entry("idempotency_default", NOTHING),
          entry("idempotency_month", NOTHING),
          entry("known_person", ALL),
          entry("menu_item", CHANGE),
          entry("objection", CHANGE),
          entry("offer", CHANGE),
          entry("order_number_block", CHANGE),
          entry("order_round", CHANGE),
          entry("orders", CHANGE),
          entry("person_account", REPLACE),
          entry("position", CHANGE),
          entry("position_hold", CHANGE),
          entry("request_allowance", CHANGE),
          entry("request_allowance_default", NOTHING),
          entry("request_allowance_month", NOTHING),
          entry("retention", READ),
          entry("retention_run", READ),
          entry("sign_in_link", ALL),
          entry("team", CHANGE),
          entry("team_area", REPLACE),
          entry("team_category", REPLACE),
          entry("team_hours", REPLACE),
          entry("team_member", CHANGE));

  private static final ServedDatabase DATABASE = ServedDatabase.create();

  @Test
  void everyVerbIsTriedOnEveryTable() throws SQLException {
    var allowed = new TreeMap<String, Set<Verb>>();
    try (var service = DATABASE.service().dataSource().getConnection()) {
      service.setAutoCommit(false);
      for (var table : tables()) {
        allowed.put(month(table), allowedOn(service, table));
      }
    }
    assertThat(allowed).containsExactlyInAnyOrderEntriesOf(GRANTED);
  }

  /** What no statement can try without a table of its own; and no right on a column alone. */
  @Test
  void noTableMayBeReferredToAndNoColumnHasRightsOfItsOwn() throws SQLException {
    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(),
                """
                select c.oid::regclass::text from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                   and has_table_privilege('redvest_service', c.oid, 'REFERENCES')
                union all
                select a.attrelid::regclass || '.' || a.attname from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                 where c.relnamespace = 'public'::regnamespace and a.attacl is not null
                union all
                select c.oid::regclass::text from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
                """))
        .isEmpty();
  }

  /** Of a right that no statement of the product uses there would be no use but an abuse. */
  @Test
  void everyRightIsUsedBySomeStatement() {
    var sources = sources();
    var unused = new TreeSet<String>();
    GRANTED.forEach((table, verbs) ->
        verbs.stream()
            .filter(verb -> sources.stream().noneMatch(uses(table, verb).asPredicate()))
            .forEach(verb -> unused.add(verb + " on " + table)));
    assertThat(unused).isEmpty();
  }

  /** SQL that names the table, or a class whose objects are its rows. */
  private static Pattern uses(String table, Verb verb) {
    var entity = "(?:@Table\\(name = |Table\\.of\\()\"%s\"".formatted(table);
    var collection = "name = \"%s\",\\s+joinColumns".formatted(table);
    var sql =
        switch (verb) {
          case SELECT ->
              // whoever adds to a row on conflict reads what it holds
              "(?i:from|join) %1$s\\b|%1$s\\.[a-z_]+ \\+|insert into %1$s as held|%2$s|%3$s"
                  .formatted(table, entity, collection);
          case INSERT -> "(?i:insert into) %s\\b|%s|%s".formatted(table, entity, collection);
          case UPDATE ->
              "update %1$s\\b|%2$s|(?s)insert into %1$s\\b[^;]*?do\\s+update|from %1$s\\b[^\"]*for (update|no key update|key share|share)"
                  .formatted(table, entity);
          case DELETE -> "delete from %s\\b|(?s)%s|%s".formatted(table, removed(table), collection);
          case TRUNCATE, TRIGGER, ADD_COLUMN, DROP_CONSTRAINTS, INDEX -> "(?!)";
          case RULE, RENAME, OWN, COMMENT, DROP -> "(?!)";
        };
    return Pattern.compile(sql);
  }

  /** Rows of one class are taken away by Hibernate: those of files. */
  private static String removed(String table) {
    return table.equals("file") ? "FileRow.*session\\.remove\\(row\\)" : "(?!)";
  }

  private static List<String> sources() {
    var texts = new ArrayList<String>();
    for (var folder : List.of("../adapters-persistence", "../bootstrap")) {
      try (var files = Files.walk(Path.of(folder, "src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(GrantsTest::read)
            .forEach(texts::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<Verb> allowedOn(Connection service, String table) throws SQLException {
    var allowed = EnumSet.noneOf(Verb.class);
    var column = firstColumn(table);
    for (var verb : Verb.values()) {
      if (isAllowed(service, verb.statement.formatted(table, column))) {
        allowed.add(verb);
      }
    }
    return allowed;
  }

  /** Whatever else it may come to, such as an empty column: it was not for want of the right. */
  private static boolean isAllowed(Connection service, String sql) throws SQLException {
    try (var statement = service.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException refused) {
      return !"42501".equals(refused.getSQLState());
    } finally {
      service.rollback();
    }
  }

  private static List<String> tables() throws SQLException {
    return ServedDatabase.lines(
        DATABASE.superuser(),
        """
        select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
         order by relname
        """);
  }

  private static String firstColumn(String table) throws SQLException {
    return ServedDatabase.lines(
            DATABASE.superuser(),
            "select attname from pg_attribute where attrelid = '%s'::regclass and attnum = 1"
                .formatted(table))
        .getFirst();
  }

  private static String month(String table) {
    return table.replaceFirst("_[0-9]{4}_[0-9]{2}$", "_month");
  }
}
