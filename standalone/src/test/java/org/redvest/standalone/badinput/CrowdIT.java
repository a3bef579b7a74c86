// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Placement;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.World;

/**
 * Strangers who take connections and give nothing, who ask without end, or take no answers: a
 * replica with as much memory as operators are told to give it goes on serving others, and gets rid
 * of them. Two of its limits are short here, so that the test is; the time for a head and the
 * connections of one address are as shipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIT {

  private static final int LIMIT = 500;
  private static final int MANY = 100;
  private static final String ASK = "GET /v1/dictionaries HTTP/1.1\r\nHost: here\r\n\r\n";

  /** Nobody has to wait longer, whoever else asks. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Person resident = Person.fresh("resident");
  private final List<Wire> crowd = new ArrayList<>();
  private Replica replica;
  private UUID order = new UUID(0, 0);

  @BeforeAll
  void begin() {
    var environment = Replica.environment(Service.running());
    // longer than the ten seconds that a head may take
    environment.put("REDVEST_CONNECTIONS_IDLE_TIME", "12S");
    environment.put("REDVEST_CONNECTIONS_UNREAD_TIME", "3S");
    replica =
        Replica.start(
            Service.running().data(), environment, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
    Api.as(resident).through(replica).get("/v1/orders").expect(200);
    order =
        Api.as(resident)
            .through(replica)
            .post("/v1/orders", Placement.at(World.here()).body())
            .expect(201)
            .id();
  }

  @AfterAll
  void end() throws Exception {
    replica.close();
    assertThat(replica.output()).doesNotContain("OutOfMemoryError").doesNotContain(" ERROR ");
  }

  private Wire come() throws IOException {
    var wire = Wire.to(replica.api());
    crowd.add(wire);
    return wire;
  }

  /** Each in time, however many ask meanwhile. */
  private void othersAreServed() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(replica.api() + "/v1/orders"))
            .header("Authorization", "Bearer " + Service.running().token(resident))
            .timeout(PROMISED)
            .build();
    for (int i = 0; i < 20; i++) {
      assertThat(HTTP.send(request, BodyHandlers.ofString()))
          .satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
    }
  }

  private void disperse() throws Exception {
    for (var wire : crowd) {
      wire.close();
    }
    crowd.clear();
    while (isTurnedAway()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Whoever asks and is not answered. */
  private boolean isTurnedAway() throws IOException {
    try (var wire = Wire.to(replica.api())) {
      return wire.write("GET /v1/dictionaries HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
          .untilClosed()
          .isEmpty();
    } catch (SocketException cut) {
      return true;
    }
  }

  @Test
  @Timeout(60)
  void who_says_nothing_or_too_little_at_a_time_or_no_more_is_cut_off() throws Exception {
    try (var silent = Wire.to(replica.api());
        var sated = Wire.to(replica.api());
        var broken = Wire.to(replica.api());
        var slow = Wire.to(replica.api())) {
      sated.write(ASK);
      broken.head("POST /v1/orders HTTP/1.1", "Content-Length: 9");
      assertThat(slow.drip("GET /v1/categories HTTP/1.1\r\nX: " + "a".repeat(5_000)))
          .startsWith("HTTP/1.1 408 ");
      assertThat(silent.untilClosed()).isEmpty();
      assertThat(sated.untilClosed()).containsOnlyOnce("HTTP/1.1 200 ");
      assertThat(broken.untilClosed()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void requests_that_wait_in_a_row_are_answered_in_order() throws Exception {
    try (var wire = Wire.to(replica.api())) {
      var some = "GET /v1/nowhere HTTP/1.1\r\nHost: here\r\n\r\n" + ASK;
      var last = "GET /v1/nowhere HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
      var answers = wire.write(some.repeat(10) + last).untilClosed();
      assertThat(answers.split("HTTP/1.1 404 ", -1)).hasSize(12);
      assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(11);
      assertThat(answers).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void who_asks_too_much_ahead_of_the_answers_is_cut_off() throws Exception {
    try (var wire = Wire.to(replica.api())) {
      assertThat(wire.write(ASK.repeat(MANY)).untilClosed().split("HTTP/1.1 200 ", -1).length)
          .isLessThan(MANY);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void while_many_ask_without_end_others_are_served(Stranger stranger) throws Exception {
    var token = Service.running().token(Person.fresh("resident"));
    try (var _ = Flood.begin(replica.api(), MANY, () -> stranger.request(token))) {
      othersAreServed();
    }
    othersAreServed();
  }

  @Test
  @Timeout(60)
  void while_many_send_a_file_byte_by_byte_others_are_served() throws Exception {
    for (int i = 0; i < MANY; i++) {
      come()
          .head(
              "POST /v1/files?order=" + order + " HTTP/1.1",
              "Authorization: Bearer " + Service.running().token(resident),
              "Content-Type: multipart/form-data; boundary=b",
              "Content-Length: 1000000")
          .write("--b\r\n");
    }
    othersAreServed();
    for (var wire : crowd) {
      wire.write("C");
    }
    othersAreServed();
    disperse();
    othersAreServed();
  }

  @Test
  void who_reads_no_answer_is_cut_off_and_others_are_served() throws Exception {
    for (int i = 0; i < MANY; i++) {
      var wire = Wire.narrow(replica.api());
      crowd.add(wire);
      wire.flood(ASK, 30);
    }
    othersAreServed();
    for (var wire : crowd) {
      wire.untilGone();
    }
    disperse();
  }

  @Test
  @Timeout(60)
  void one_address_has_so_many_connections_and_no_more() throws Exception {
    for (int i = 0; i < LIMIT; i++) {
      come().write("G");
    }
    assertThat(isTurnedAway()).isTrue();
    disperse();
    othersAreServed();
  }
}
