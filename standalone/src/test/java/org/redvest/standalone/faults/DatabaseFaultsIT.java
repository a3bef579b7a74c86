// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redvest.standalone.BesideOthers;
import org.redvest.standalone.StandaloneProcess;

/** The standalone and the processes of its own database. */
@BesideOthers
class DatabaseFaultsIT {

  private static Path data = Path.of("");
  private static @Nullable StandaloneProcess running;
  private static @Nullable Patient patient;

  private static Holdings atFirst = new Holdings(0, 0);

  @BeforeAll
  static void start() throws Exception {
    data = StandaloneProcess.newData();
    var standalone =
        StandaloneProcess.start(
            data, List.of("-XX:TieredStopAtLevel=1", "-Dquarkus.thread-pool.keep-alive-time=2S"));
    running = standalone;
    var station = standalone.invitation().get("demo").get("station").get("id").asText();
    patient =
        new Patient(
            standalone.api(), standalone.management(), standalone.token("resident"), station);
    patient().assertServed();
    patient().assertManyServed();
    atFirst = Holdings.of(patient());
  }

  /** Those that are idle go by themselves, after a while, which is short here. */
  @AfterAll
  @Timeout(120)
  static void no_thread_is_lost_and_all_ends() throws Exception {
    try {
      atFirst.awaitThreads(patient());
    } finally {
      standalone().close();
    }
  }

  private static StandaloneProcess standalone() {
    return Objects.requireNonNull(running);
  }

  private static Patient patient() {
    return Objects.requireNonNull(patient);
  }

  @BeforeEach
  void look() throws Exception {
    patient().assertServed();
    patient().assertManyServed();
  }

  @AfterEach
  @Timeout(60)
  void no_connection_is_lost() throws Exception {
    atFirst.awaitConnections(patient());
    patient().assertManyServed();
  }

  @Test
  @Timeout(120)
  void a_database_that_says_nothing_keeps_nobody_waiting() throws Exception {
    patient().assertServed();
    int logged = log().length();
    Signal.STOP.toDatabaseOf(standalone());
    try {
      Patient.atOnce(patient().operations(), 12).forEach(Patient::assertBusy);
      Patient.atOnce(patient().operations(), 4).forEach(Patient::assertBusy);
      patient().assertHealthNames("silent");
    } finally {
      Signal.CONT.toDatabaseOf(standalone());
    }
    patient().assertServed();
    assertThat(patient().health("ready").statusCode()).isEqualTo(200);
    assertThat(patient().health("well").statusCode()).isEqualTo(200);
    assertToldOnce(log().substring(logged));
    assertThat(patient().metrics())
        .containsPattern("redvest_busy_total\\{cause=\"silent\"} [1-9]")
        .contains("redvest_busy_total{cause=\"unreachable\"}");
  }

  @Test
  @Timeout(120)
  void a_killed_session_is_nobodys_failure() throws Exception {
    patient().assertServed();
    int logged = log().length();
    var session =
        standalone().databaseProcesses().stream()
            .filter(process -> commandLine(process).contains("redvest_service"))
            .toList();
    assertThat(session).isNotEmpty();
    int said = postgresLog().length();
    Signal.KILL.to(session.subList(0, 1));
    // all sessions end, and PostgreSQL recovers
    do {
      Patient.atOnce(patient().operations(), 2).stream()
          .filter(answer -> answer.statusCode() >= 500)
          .forEach(Patient::assertBusy);
    } while (!postgresLog().substring(said).contains("database system is ready to accept")
        || patient().health("ready").statusCode() != 200);
    assertThat(postgresLog().substring(said))
        .contains("was terminated by signal 9", "all server processes terminated; reinitializing");
    patient().assertServed();
    assertToldOnce(log().substring(logged));
  }

  /** It is started again, though not at once where something is in the way. */
  @Test
  @Timeout(180)
  void a_killed_server_is_noticed_and_started_again() throws Exception {
    patient().assertServed();
    int logged = log().length();
    int printed = standalone().output().length();
    var settings = data.resolve("postgres").resolve("postgresql.auto.conf");
    var before = Files.readString(settings);
    Files.writeString(settings, "no such setting\n", StandardOpenOption.APPEND);
    try {
      Signal.KILL.toDatabaseOf(standalone());
      Patient.atOnce(patient().operations(), 2).forEach(Patient::assertBusy);
      patient().assertHealthNames("unreachable");
      awaitOutput(printed, "redvest: the database ended by itself");
      awaitOutput(printed, "redvest: it did not start");
    } finally {
      Files.writeString(settings, before);
    }
    awaitOutput(printed, "redvest: the database runs again");
    patient().assertServed();
    assertThat(patient().health("ready").statusCode()).isEqualTo(200);
    assertToldOnce(log().substring(logged));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  private static String postgresLog() throws Exception {
    return Files.readString(data.resolve("postgres.log"));
  }

  private static String log() throws Exception {
    return Files.readString(data.resolve("redvest.log"));
  }

  private static void awaitOutput(int since, String line) throws Exception {
    while (!standalone().output().substring(since).contains(line)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Each cause in one line, and no stack trace, however many were answered. */
  private static void assertToldOnce(String log) {
    assertThat(log).doesNotContain("\tat ", " ERROR ");
    assertThat(
            log.lines()
                .filter(line -> line.contains("requests are answered 503"))
                .map(line -> line.replaceAll("^.*earliest: (\\w+).*$", "$1")))
        .doesNotHaveDuplicates();
  }
}
