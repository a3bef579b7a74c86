// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderHistory;
import org.redvest.persistence.catalogue.StatementReader;
import org.redvest.persistence.catalogue.StatementReader.Written;
import org.redvest.persistence.catalogue.TableKinds;
import org.redvest.persistence.event.EventJson;

/** What the whole suite left behind; so this class runs last. */
@Order(Integer.MAX_VALUE)
class AfterTheSuiteIT {

  /** A statement of each part that sends any: commands, lists, and what runs by itself. */
  private static final List<String> SOURCES =
      List.of(
          "insert into orders",
          "insert into idempotency",
          "insert into audit_entry",
          "from position",
          "select run_retention(",
          "o.fires_at <= ",
          "from erasure_due where due_at <= ",
          "insert into audit_link",
          "'LINK', 0, mac from sign_in_link");

  private final Service service = Service.running();
  private Connection database;

  AfterTheSuiteIT() throws Exception {
    World.here().order().closed();
    database = service.database();
  }

  @BeforeEach
  void connect() throws Exception {
    if (database.isClosed()) {
      database = service.database();
    }
  }

  @AfterEach
  void disconnect() throws Exception {
    database.close();
  }

  @Test
  void the_events_of_every_order_add_up_to_what_is_stored() throws Exception {
    var stored = new HashMap<UUID, String>();
    var folded = new HashMap<UUID, String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("SELECT id, stage, holder, round FROM orders")) {
      while (rows.next()) {
        stored.put(
            rows.getObject(1, UUID.class),
            rows.getString(2) + " " + rows.getObject(3) + " " + rows.getInt(4));
      }
    }
    histories()
        .forEach((order, events) -> {
          var standing = OrderHistory.fold(events);
          folded.put(
              order, standing.stage() + " " + standing.holder().value() + " " + standing.round());
        });
    assertThat(stored).isNotEmpty();
    assertThat(folded).isEqualTo(stored);
  }

  private Map<UUID, List<OrderEvent>> histories() throws Exception {
    var histories = new HashMap<UUID, List<OrderEvent>>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT subject_id, type, payload FROM event
                WHERE subject_kind = 'ORDER' ORDER BY subject_id, sequence
                """)) {
      while (rows.next()) {
        histories
            .computeIfAbsent(rows.getObject(1, UUID.class), order -> new ArrayList<>())
            .add(EventJson.read(rows.getString(2), rows.getString(3), OrderEvent.class));
      }
    }
    return histories;
  }

  /** As an operator runs it, while the service serves. */
  @Test
  void the_whole_history_verifies() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("redvest.jar"),
                "org.redvest.standalone.VerifyHistory",
                "--data",
                service.data().toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("ORDER: ", "checkpoints 1 (");
  }

  /** As in the container: the line of the operators' guide, not as the role that serves. */
  @Test
  void it_verifies_by_what_a_replica_is_made_of() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "lib/boot/*:lib/main/*:app/*",
                "org.redvest.persistence.history.VerifyHistory")
            .directory(Replica.home().toFile())
            .redirectErrorStream(true);
    var environment = Replica.environment(service);
    process.environment().putAll(environment);
    process.environment().put("REDVEST_DATABASE_USER", "redvest_owner");
    process
        .environment()
        .put("REDVEST_DATABASE_PASSWORD", environment.get("REDVEST_MIGRATION_PASSWORD"));
    var started = process.start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    assertThat(said).contains("ORDER: ", "checkpoints 1 (");
  }

  /** All of it is looked through once: for values that were planted, and for those of this run. */
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Of_personal_values {

    private static final String PLANTED_PHONE = "13700000000";

    private Set<String> filled = Set.of();
    private List<String> places = List.of();

    @BeforeAll
    void look() throws Exception {
      Visit.paidTo(World.here());
      filled = filled();
      var numbers = new HashSet<>(Marks.numbers());
      numbers.add(PLANTED_PHONE);
      var log = service.data().resolve("planted.log");
      var file = Files.createDirectories(service.data().resolve("files/planted")).resolve("file");
      try (var statement = database.createStatement()) {
        statement.execute("SET log_statement = 'none'");
        statement.execute("CREATE TABLE planted (word text, bytes bytea, phone text)");
        statement.execute(
            """
            INSERT INTO planted VALUES ('a %1$s', 'x', '-'), ('', '%1$s', ''),
              ('', '', '+86%2$s'), ('', convert_to('%2$s', 'UTF8'), '')
            """
                .formatted(Marks.MARK, PLANTED_PHONE));
        Files.writeString(log, "a line\nanother with " + Marks.MARK + "\n");
        Files.writeString(file, "\0\0" + Marks.MARK);
        places = new Traces(database, service.data()).placesOf(Needles.of(Marks.MARK, numbers));
        statement.execute("DROP TABLE planted");
      } finally {
        Files.deleteIfExists(log);
        Files.deleteIfExists(file);
        Files.delete(file.getParent());
      }
    }

    /** Nothing is found in an empty table. */
    private Set<String> filled() throws Exception {
      var filled = new HashSet<String>();
      for (var table : Visit.TABLES) {
        try (var statement = database.createStatement();
            var rows = statement.executeQuery("SELECT FROM " + table + " LIMIT 1")) {
          if (rows.next()) {
            filled.add(table);
          }
        }
      }
      return filled;
    }

    @Test
    void what_was_planted_is_found_in_a_table_a_log_and_a_file() {
      assertThat(places).filteredOn(place -> place.startsWith("public.planted")).hasSize(4);
      assertThat(places).filteredOn(place -> place.startsWith("planted.log")).hasSize(1);
      assertThat(places).filteredOn(place -> place.startsWith("files/planted/file")).hasSize(1);
    }

    @Test
    void none_of_this_run_is_in_any_table_log_or_file() {
      assertThat(Marks.numbers()).isNotEmpty();
      assertThat(filled).containsAll(Visit.TABLES);
      assertThat(places)
          .allMatch(
              place -> place.matches("(?s)(public\\.planted|planted\\.log|files/planted/).*"));
    }
  }

  @Test
  void every_statement_is_the_business_of_one_shard() throws Exception {
    var reader = new StatementReader(TableKinds.of(database));
    var statements = StatementLog.read(service.data().resolve("postgres.log"));

    assertThat(SOURCES)
        .allSatisfy(one -> assertThat(statements).anyMatch(sql -> sql.contains(one)));
    assertThat(statements)
        .filteredOn(sql -> !AsksManyShards.mayBe(sql))
        .allSatisfy(sql -> assertThat(reader.breaches(sql)).isEmpty());
  }

  @Test
  void every_transaction_writes_on_one_shard() throws Exception {
    var reader = new StatementReader(TableKinds.of(database));
    var written = StatementLog.written(service.data().resolve("postgres.log"), reader);

    assertThat(written)
        .flatExtracting(one -> one)
        .extracting(Written::table)
        .contains("orders", "event", "sign_in_link", "position", "audit_link");
    assertThat(written).allMatch(Crossing::allows);
  }

  @Test
  void the_service_logged_no_error() throws Exception {
    try (var lines = Files.lines(service.data().resolve("redvest.log"), StandardCharsets.UTF_8)) {
      assertThat(lines.filter(line -> line.contains(" ERROR ")).toList()).isEmpty();
    }
  }
}
