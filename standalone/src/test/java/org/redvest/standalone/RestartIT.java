// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One data folder through a stop, a kill, the starts that follow, and one of another version. */
@BesideOthers
class RestartIT {

  private final Path data;

  RestartIT() throws IOException {
    data = StandaloneProcess.newData();
  }

  @Test
  void every_start_finds_its_own_data_and_no_stop_leaves_a_process() throws Exception {
    String identifier;
    String issuer;
    List<ProcessHandle> orphans;
    try (var first = StandaloneProcess.start(data)) {
      identifier = systemIdentifier(first);
      issuer = first.invitation().get("issuer").asText();
      assertThat(first.postJson("/sandbox/clock", "{\"advance\":\"PT26H\"}").statusCode())
          .isEqualTo(200);
      var database = first.databaseProcesses();
      first.close();
      assertThat(database).noneMatch(StandaloneProcess::runs);
      assertThat(data.resolve("standalone.json")).doesNotExist();
    }
    try (var second = StandaloneProcess.start(data)) {
      assertThat(systemIdentifier(second)).isEqualTo(identifier);
      assertThat(second.invitation().get("issuer").asText()).isEqualTo(issuer);
      assertThat(second.get("/sandbox/clock").body()).contains(dayIn26Hours());
      orphans = second.databaseProcesses();
      second.kill();
      assertThat(orphans).anyMatch(StandaloneProcess::runs);
    }
    try (var third = StandaloneProcess.start(data)) {
      assertThat(orphans).noneMatch(StandaloneProcess::runs);
      assertThat(systemIdentifier(third)).isEqualTo(identifier);
      pretendThatAnotherVersionMadeThem(third);
    }
    assertThat(logs()).hasSize(3).allMatch(log -> log.contains("Listening on"));
    try (var fourth = StandaloneProcess.launch(data)) {
      assertThat(fourth.awaitExit()).isEqualTo(1);
      assertThat(fourth.output().lines())
          .singleElement()
          .asString()
          .startsWith("redvest: the data were made by another version")
          .contains("V06__append_only.sql");
    }
  }

  private static void pretendThatAnotherVersionMadeThem(StandaloneProcess standalone)
      throws Exception {
    try (var connection = superuser(standalone);
        var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE flyway_schema_history SET script = 'V06__append_only.sql' WHERE version = '02'");
    }
  }

  /** Of each start its own: what a killed one said last is there for who asks why. */
  private List<String> logs() throws IOException {
    try (var files = Files.list(data)) {
      var logs = new ArrayList<String>();
      for (var log :
          files.filter(file -> file.getFileName().toString().startsWith("redvest.log")).toList()) {
        logs.add(Files.readString(log));
      }
      return logs;
    }
  }

  private static String dayIn26Hours() {
    return Instant.now().plusSeconds(26 * 3600).toString().substring(0, 10);
  }

  private static String systemIdentifier(StandaloneProcess standalone) throws Exception {
    try (var connection = superuser(standalone);
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT system_identifier FROM pg_control_system()")) {
      assertThat(row.next()).isTrue();
      return Objects.requireNonNull(row.getString(1));
    }
  }

  private static Connection superuser(StandaloneProcess standalone) throws Exception {
    var database = standalone.invitation().get("database");
    return DriverManager.getConnection(
        database.get("url").asText(),
        database.get("username").asText(),
        database.get("password").asText());
  }
}
