// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo city as the first start leaves it, and the walk that bin/demo takes through it. */
@BesideOthers
class DemoIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the walk printed, and how it ended. */
  private record Printed(int exitCode, String out, String err) {}

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
  class The_city {

    @Test
    void has_every_division() throws Exception {
      assertThat(count("CITY")).isEqualTo(1);
      assertThat(count("CENTRE")).isEqualTo(7);
      assertThat(count("INSTITUTE")).isEqualTo(109);
      assertThat(count("STATION")).isEqualTo(1_782);
    }

    @Test
    void has_a_point_near_which_stations_are_found() throws Exception {
      var answer =
          standalone().get("/v1/positions/nearest?lat=34.57&lng=119.16&datum=GCJ02&level=STATION");
      assertThat(JSON.readTree(answer.body()).findValues("id")).isNotEmpty();
    }

    @Test
    void has_orders_in_many_stages() throws Exception {
      var stages = new TreeSet<String>();
      for (var order : standalone().invitation().at("/demo/orders")) {
        var stored = as("dispatcher", "/v1/orders/" + order.get("id").asText());
        assertThat(stored.get("stage")).isEqualTo(order.get("stage"));
        stages.add(stored.get("stage").asText());
      }
      assertThat(stages)
          .isEqualTo(
              new TreeSet<>(
                  Set.of(
                      "PLACED",
                      "VERIFIED",
                      "OFFERED",
                      "TAKEN",
                      "SCHEDULED",
                      "CLOSED",
                      "REJECTED")));
    }

    @Test
    void says_where_everybody_is() throws Exception {
      var invitation = standalone().invitation();
      assertThat(person("keeper").get("position")).isEqualTo(invitation.at("/demo/station/id"));
      assertThat(person("deputy-a").get("team")).isEqualTo(invitation.at("/demo/teams/0/id"));
    }

    private JsonNode person(String username) throws Exception {
      for (var person : standalone().invitation().get("people")) {
        if (person.get("username").asText().equals(username)) {
          return person;
        }
      }
      throw new AssertionError(username);
    }

    private int count(String level) throws Exception {
      int all = 0;
      var cursor = "";
      do {
        var path = "/v1/positions?limit=200&level=" + level + cursor;
        var page = JSON.readTree(standalone().get(path).body());
        all += page.get("items").size();
        cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
      } while (!cursor.isEmpty());
      return all;
    }
  }

  @Nested
  class The_walk {

    @Test
    void is_offered_for_the_folder_that_the_start_was_given() throws Exception {
      assertThat(standalone().output()).contains("bin/demo --data " + data);
    }

    @Test
    void prints_what_the_timelines_say() throws Exception {
      var printed = walk("--data", data.toString(), "--json");
      assertThat(printed.err()).isEmpty();
      assertThat(printed.exitCode()).isZero();
      var document = JSON.readTree(printed.out());
      assertThat(document.get("orders")).hasSize(4);
      for (var order : document.get("orders")) {
        var id = order.get("order").asText();
        var events = as("dispatcher", "/v1/orders/" + id + "/timeline").get("events");
        assertThat(order.get("events")).isEqualTo(events);
        assertThat(answered(document.get("steps"), id)).isEqualTo(stored(events));
        assertThat(as("dispatcher", "/v1/orders/" + id).get("stage")).isEqualTo(order.get("stage"));
      }
    }

    @Test
    void tells_its_story_as_often_as_one_likes() throws Exception {
      for (int i = 0; i < 2; i++) {
        var printed = walk("--data", data.toString());
        assertThat(printed.err()).isEmpty();
        assertThat(printed.exitCode()).isZero();
        assertThat(printed.out())
            .containsSubsequence(
                "PLACED",
                "VERIFIED",
                "OFFERED",
                "TAKEN",
                "SCHEDULED",
                "REJECTED",
                "SERVED",
                "CLOSED",
                "ORDER_UNKNOWN",
                "OrderRated");
      }
    }

    @Test
    void says_that_there_is_no_invitation(@TempDir Path empty) throws Exception {
      var printed = walk("--data", empty.toString());
      assertThat(printed.exitCode()).isEqualTo(1);
      assertThat(printed.err().lines()).singleElement().asString().contains("no standalone.json");
    }

    @Test
    void says_that_nobody_answers(@TempDir Path stopped) throws Exception {
      var invitation = standalone().invitation().deepCopy();
      var gone = "http://127.0.0.1:" + StandaloneProcess.freePort();
      Files.writeString(
          stopped.resolve("standalone.json"),
          invitation.toString().replace(standalone().api(), gone));
      var printed = walk("--data", stopped.toString());
      assertThat(printed.exitCode()).isEqualTo(1);
      assertThat(printed.err().lines()).singleElement().asString().contains("nobody answers");
    }

    private static List<String> answered(JsonNode steps, String order) {
      var all = new ArrayList<String>();
      for (var step : steps) {
        if (step.path("order").asText().equals(order) && step.has("eventId")) {
          all.add(step.get("eventId").asText() + " " + step.get("stage").asText());
        }
      }
      return all;
    }

    private static List<String> stored(JsonNode events) {
      var all = new ArrayList<String>();
      events.forEach(one -> all.add(one.get("id").asText() + " " + one.get("stage").asText()));
      return all;
    }
  }

  private static JsonNode as(String username, String path) throws Exception {
    var request =
        standalone()
            .request(path)
            .header("Authorization", "Bearer " + standalone().token(username));
    return JSON.readTree(standalone().send(request.GET()).body());
  }

  /** Runs bin/demo as a user does. */
  private static Printed walk(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("../bin/demo"));
    command.addAll(List.of(arguments));
    var out = Files.createTempFile(data, "walk-", ".out");
    var err = Files.createTempFile(data, "walk-", ".err");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Printed(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
