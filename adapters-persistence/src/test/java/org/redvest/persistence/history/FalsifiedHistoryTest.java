// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.order.OrderTables;

/** Seventy tries to falsify history by SQL as the owner, and what is no falsification. */
class FalsifiedHistoryTest {

  private static final List<String> TABLES =
      List.of(
          "event",
          "orders",
          "order_round",
          "offer",
          "objection",
          "appointment",
          "sign_in_link",
          "person_account",
          "audit_entry",
          "audit_link");

  @TempDir static Path folder;
  private static Town town;
  private static Connection database;

  @BeforeAll
  static void aTownWithAHistory() throws SQLException {
    town = new Town(folder);
    town.live();
    for (var table : TABLES) {
      execute("create table earlier_" + table + " as select * from " + table);
    }
    town.goOn();
    database = OrderTables.database().dataSource().getConnection();
    database.setAutoCommit(false);
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void nothingIsFoundInAHistoryThatNobodyTouched() throws SQLException {
    assertThat(town.findings(database)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whateverIsFalsifiedIsNamedAndNothingElse() {
    var kinds = Falsification.values();
    return IntStream.range(0, 70)
        .mapToObj(seed ->
            dynamicTest(
                seed + " " + kinds[seed % kinds.length],
                () -> {
                  try {
                    var victims = new Victims(database, town, new Random(seed));
                    var deed = kinds[seed % kinds.length].on(victims);
                    as(deed.sql());
                    named(town.findings(database), deed.named());
                  } finally {
                    database.rollback();
                  }
                }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDER", "TEAM"})
  void aLastEventIsMissedByItsNumberThoughNoCheckpointSawIt(String kind) throws SQLException {
    try {
      var victims = new Victims(database, town, new Random(1));
      var event =
          kind.equals("ORDER") ? victims.event("type = 'RatingLinkIssued'") : victims.lastOf(kind);
      as(victims.goneAndGoneOn(event));
      var findings = town.findingsWithoutCheckpoints(database);
      named(findings, List.of("event " + event.key()));
      assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING);
    } finally {
      database.rollback();
    }
  }

  @Test
  void aLinkIsMissedByItsEventsThoughNoCheckpointSawIt() throws SQLException {
    try {
      var victims = new Victims(database, town, new Random(1));
      var person =
          victims.one("select person_id from sign_in_link where blocked_reason is not null");
      as(
          "delete from sign_in_link where person_id = '%1$s'; delete from person_account where person_id = '%1$s'"
              .formatted(person));
      named(
          town.findingsWithoutCheckpoints(database),
          List.of("MISSING sign_in_link 320700 " + person));
    } finally {
      database.rollback();
    }
  }

  @Test
  void aViewInTheTablesPlaceIsNotRead() throws SQLException {
    try {
      as("alter table offer rename to hidden; create view offer as select * from hidden");
      assertThatThrownBy(() -> town.findings(database)).hasMessageContaining("offer");
    } finally {
      database.rollback();
    }
  }

  @Test
  void rowsThatAreHiddenFromWhoeverReadsAreNotTakenForAllThereAre() throws SQLException {
    try {
      as(
          """
          alter table appointment enable row level security;
          create policy nothing on appointment using (false);
          set local role redvest_service
          """);
      assertThatThrownBy(() -> town.findings(database)).hasMessageContaining("appointment");
    } finally {
      database.rollback();
    }
  }

  @Test
  void howOldAMonthOfTheTrailIsTheDatabaseAloneDoesNotSay() throws SQLException {
    try {
      as(
          "insert into retention_run values (gen_random_uuid(), 'audit_entry', '2099-01-01', '{}', '{}', 0)");

      assertThat(goneWithTheCheckpointOf("2090-07-31T23:59:59Z"))
          .extracting(Finding::kind)
          .containsExactly(Finding.Kind.ROLLED_BACK);
      assertThat(goneWithTheCheckpointOf("2090-08-01T00:00:00Z")).isEmpty();
    } finally {
      database.rollback();
    }
  }

  /** January of 2090, of which nothing is there and something was seen. */
  private static List<Finding> goneWithTheCheckpointOf(String newest) throws SQLException {
    var findings = new ArrayList<Finding>();
    var walk = new ChainWalk(new HistoryMacs(OrderTables.sealing()), findings::add);
    new AuditTrailCheck(320_700, YearMonth.of(2090, 1), walk, Instant.parse(newest))
        .run(database, List.of(new Heads.Head(new UUID(0, 1), 7, "00", 1)));
    return findings;
  }

  @Test
  void anEarlierStateOfTheWholeDatabaseIsNotTakenForTheLastOne() throws SQLException {
    try {
      for (var table : TABLES) {
        as("delete from " + table + "; insert into " + table + " select * from earlier_" + table);
      }
      var findings = town.findings(database);
      assertThat(findings)
          .extracting(Finding::kind)
          .contains(Finding.Kind.ROLLED_BACK)
          .containsOnly(Finding.Kind.ROLLED_BACK, Finding.Kind.MISSING);
      assertThat(findings)
          .extracting(Finding::where)
          .contains("event", "audit_link", "sign_in_link");
    } finally {
      database.rollback();
    }
  }

  /** The same deed is named as soon as the checkpoints are there again. */
  @Test
  void whatVanishesBeforeAnyCheckpointSawItIsNotMissed() throws Exception {
    try {
      var deed = Falsification.ORDER_GONE.on(new Victims(database, town, new Random(1)));
      as(deed.sql());
      assertThat(findingsBeforeAnyCheckpoint()).isEmpty();
      named(town.findings(database), deed.named());
    } finally {
      database.rollback();
    }
  }

  private static List<Finding> findingsBeforeAnyCheckpoint() throws IOException, SQLException {
    var checkpoints = new HashMap<Path, byte[]>();
    for (var file : new CheckpointFolder(folder).files()) {
      checkpoints.put(file, Files.readAllBytes(file));
    }
    assertThat(checkpoints).isNotEmpty();
    try {
      for (var file : checkpoints.keySet()) {
        Files.delete(file);
      }
      return town.findings(database);
    } finally {
      for (var file : checkpoints.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
    }
  }

  @Test
  void aCheckpointThatWasChangedIsNamed() throws Exception {
    var file = new CheckpointFolder(folder).files().getFirst();
    var bytes = Files.readAllBytes(file);
    try {
      var spoiled = bytes.clone();
      spoiled[200] ^= 1;
      Files.write(file, spoiled);
      assertThat(town.findings(database))
          .extracting(Finding::line)
          .anyMatch(line -> line.startsWith("CHECKPOINT file " + file.getFileName()));
    } finally {
      Files.write(file, bytes);
      database.rollback();
    }
  }

  @Test
  void aCheckpointThatIsGoneIsMissedByTheOneBehindIt() throws Exception {
    var files = new CheckpointFolder(folder).files();
    var bytes = Files.readAllBytes(files.getFirst());
    try {
      Files.delete(files.getFirst());
      assertThat(town.findings(database))
          .extracting(Finding::line)
          .singleElement()
          .asString()
          .startsWith("CHECKPOINT file " + files.get(1).getFileName());
    } finally {
      Files.write(files.getFirst(), bytes);
      database.rollback();
    }
  }

  @Test
  void theSummaryTellsWhichCheckpointsThereAreAndThatTheNewestIsOld() {
    var seen =
        SeenHeads.in(
            new CheckpointFolder(folder),
            OrderTables.sealing(),
            finding -> {
              throw new AssertionError(finding.line());
            });
    var newest = requireNonNull(seen.newest());
    assertThat(seen.window(newest.plus(Duration.ofHours(3))))
        .contains("checkpoints 1 (", "… 2 (")
        .doesNotContain("older");
    assertThat(seen.window(newest.plus(Duration.ofHours(3).plusSeconds(1))))
        .contains("older than 3 hours");
  }

  @Test
  void whatAnInterruptedRunHadReadIsNotReadAgain(@TempDir Path kept) throws Exception {
    var file = kept.resolve("progress");
    Files.write(
        file,
        List.of("began " + Instant.now(), "done 320700 ORDER", "found CHANGED event of that run"));
    try {
      as("update orders set version = 99; update appointment set version = 99");
      var progress = Progress.resuming(new PrintStream(OutputStream.nullOutputStream()), file);
      var findings = town.findings(database, progress);

      assertThat(findings).extracting(Finding::where).containsOnly("appointment");
      assertThat(progress.found())
          .hasSize(findings.size() + 1)
          .contains("CHANGED event of that run");
      assertThat(file).content().contains("done 320700 APPOINTMENT");
      progress.over();
      assertThat(file).doesNotExist();
    } finally {
      database.rollback();
    }
  }

  private static void named(List<Finding> findings, List<String> expected) {
    var lines = findings.stream().map(Finding::line).toList();
    assertThat(lines).isNotEmpty();
    for (var text : expected) {
      assertThat(lines).anyMatch(line -> line.contains(text));
    }
    assertThat(lines).allMatch(line -> expected.stream().anyMatch(line::contains));
  }

  /** As whoever owns the server: neither keys nor triggers are in his way. */
  private static void as(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local session_replication_role = replica");
      statement.execute(sql);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = OrderTables.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
