// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true while it runs. */
@BesideOthers
class StandaloneIT {

  private static Path data = Path.of("");
  private static @Nullable StandaloneProcess running;

  @BeforeAll
  static void start() throws Exception {
    data = StandaloneProcess.newData();
    running = StandaloneProcess.start(data);
  }

  @AfterAll
  static void stop() throws Exception {
    standalone().close();
  }

  private static StandaloneProcess standalone() {
    return Objects.requireNonNull(running);
  }

  @Nested
  class The_folder {

    @Test
    void is_refused_to_a_second_process() throws Exception {
      var port = Integer.toString(StandaloneProcess.freePort());
      var second = StandaloneProcess.launch(data, "--port", port);
      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(second.output().lines())
          .singleElement()
          .asString()
          .contains("in use by another RedVest");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "standalone.json",
          "secrets.properties",
          "issuer-key.json",
          "master-key",
          "redvest.log",
          "postgres.log"
        })
    void keeps_its_secrets_from_others(String file) throws Exception {
      var permissions = Files.getPosixFilePermissions(data.resolve(file));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void keeps_uploaded_files_from_others() throws Exception {
      var permissions = Files.getPosixFilePermissions(data.resolve("files"));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
    }
  }

  @Nested
  class The_issuer {

    @Test
    void gives_a_token_for_the_right_password() throws Exception {
      assertThat(standalone().token("resident").split("\\.")).hasSize(3);
    }

    @Test
    void refuses_a_wrong_password() throws Exception {
      var answer = standalone().signIn("resident", "wrong");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"invalid_grant\"");
    }

    @Test
    void gives_the_partner_a_token_for_its_secret_alone() throws Exception {
      assertThat(standalone().partnerToken()).isNotEmpty();
      var wrong =
          Map.of(
              "grant_type", "client_credentials",
              "client_id", "demo-partner",
              "client_secret", "wrong");
      assertThat(standalone().form(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void is_the_only_one_that_the_service_believes() throws Exception {
      var token = standalone().token("resident");
      assertThat(clockStatus(token)).isEqualTo(200);
      assertThat(clockStatus(token.substring(0, token.lastIndexOf('.') + 1) + "AAAA"))
          .isEqualTo(401);
    }

    private int clockStatus(String token) throws Exception {
      var request =
          standalone().request("/sandbox/clock").header("Authorization", "Bearer " + token);
      return standalone().send(request.GET()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "authorization_code",
          "refresh_token",
          "urn:ietf:params:oauth:grant-type:jwt-bearer",
          "urn:ietf:params:oauth:grant-type:token-exchange"
        })
    void knows_no_other_way_in(String grant) throws Exception {
      var answer = standalone().form(Map.of("grant_type", grant, "client_id", "redvest-app"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"unsupported_grant_type\"");
    }
  }

  @Nested
  class The_clock {

    private Instant now() throws Exception {
      var body = standalone().get("/sandbox/clock").body();
      return Instant.parse(JsonMapper.builder().build().readTree(body).get("now").asText());
    }

    @Test
    void moves_forward_by_a_time_and_to_a_moment() throws Exception {
      var before = now();
      standalone().postJson("/sandbox/clock", "{\"advance\":\"PT26H\"}");
      assertThat(now()).isAfter(before.plusSeconds(26 * 3600 - 1));
      var goal = now().plusSeconds(3600);
      standalone().postJson("/sandbox/clock", "{\"at\":\"" + goal + "\"}");
      assertThat(now()).isBetween(goal, goal.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"advance\":\"-PT1H\"}",
          "{\"advance\":\"PT0S\"}",
          "{\"at\":\"2020-01-01T00:00:00Z\"}",
          "{\"at\":\"9999-01-01T00:00:00Z\"}",
          "{\"advance\":\"P99999999999999D\"}",
          "{\"advance\":\"PT1H\",\"at\":\"2090-01-01T00:00:00Z\"}",
          "{\"advance\":\"tomorrow\"}",
          "{\"unknown\":1}",
          "{}",
          "null",
          "[",
          ""
        })
    void moves_no_other_way(String body) throws Exception {
      var answer = standalone().postJson("/sandbox/clock", body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Nested
  class The_database {

    private Connection connect(String user, String password) throws Exception {
      var url = standalone().invitation().get("database").get("url").asText();
      return DriverManager.getConnection(url, user, password);
    }

    private Connection asService() throws Exception {
      var secrets = new PrivateFile(data.resolve("secrets.properties"));
      return connect("redvest_service", new Secrets(secrets).of("database.redvest_service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "redvest_owner", "redvest_service"})
    void asks_for_a_password(String role) {
      assertThatThrownBy(() -> connect(role, "wrong")).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void keeps_what_it_confirmed(String setting) throws Exception {
      try (var connection = asService();
          var statement = connection.createStatement();
          var row = statement.executeQuery("SHOW " + setting)) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("on");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UPDATE event SET type = 'x'",
          "DELETE FROM event",
          "TRUNCATE event",
          "DROP TABLE event",
          "CREATE TABLE own (id int)",
          "DELETE FROM flyway_schema_history"
        })
    void refuses_the_service_what_it_must_not_do(String sql) throws Exception {
      try (var connection = asService();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(sql))
            .isInstanceOfSatisfying(
                SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @Test
  void its_document_can_be_read_in_a_browser() throws Exception {
    assertThat(standalone().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics"})
  void it_tells_how_it_is_on_a_port_of_its_own_alone(String path) throws Exception {
    assertThat(standalone().manage(path).statusCode()).isEqualTo(200);
    assertThat(standalone().get(path).statusCode()).isEqualTo(404);
    assertThat(standalone().get("/v1/orders/../.." + path).statusCode()).isEqualTo(404);
  }

  @Test
  void it_measures_the_room_of_every_folder_that_it_writes_to() throws Exception {
    assertThat(standalone().manage("/q/metrics").body())
        .contains(
            "redvest_disk_free_bytes{folder=\"data\"}",
            "redvest_disk_free_bytes{folder=\"files\"}",
            "redvest_disk_free_bytes{folder=\"log\"}",
            "redvest_disk_total_bytes{folder=\"data\"}");
  }

  @Test
  void it_says_when_the_retention_ran() throws Exception {
    var well = standalone().manage("/q/health/well");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).contains("retention").contains("lastRun");
  }
}
