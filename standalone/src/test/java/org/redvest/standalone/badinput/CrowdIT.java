package org.redvest.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/**
 * Strangers who take connections and give nothing, or take no answers: a replica with little memory
 * goes on serving others, and gets rid of them. Its limits are short here, so that the test is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIT {

  private static final int LIMIT = 150;
  private static final int MANY = 100;
  private static final String ASK = "GET /v1/dictionaries HTTP/1.1\r\nHost: here\r\n\r\n";
  private static final String BAD_TOKEN =
      "GET /v1/orders HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer a.b.c\r\n\r\n";

  private final Person resident = Person.fresh("resident");
  private final List<Wire> crowd = new ArrayList<>();
  private Replica replica;

  @BeforeAll
  void begin() {
    var environment = Replica.environment(Service.running());
    environment.put("REDVEST_CONNECTIONS_PER_ADDRESS", Integer.toString(LIMIT));
    environment.put("REDVEST_CONNECTIONS_HEAD_TIME", "2S");
    environment.put("REDVEST_CONNECTIONS_IDLE_TIME", "3S");
    environment.put("REDVEST_CONNECTIONS_UNREAD_TIME", "3S");
    replica =
        Replica.start(
            Service.running().data(), environment, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
    Api.as(resident).through(replica).get("/v1/orders").expect(200);
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

  private void othersAreServed() {
    for (int i = 0; i < 20; i++) {
      Api.as(resident).through(replica).get("/v1/orders").expect(200);
    }
  }

  private void disperse() throws IOException {
    for (var wire : crowd) {
      wire.close();
    }
    crowd.clear();
  }

  @Test
  void a_head_that_comes_byte_by_byte_is_cut_off() throws Exception {
    try (var wire = Wire.to(replica.api())) {
      assertThat(wire.drip("GET /v1/categories HTTP/1.1\r\nX: " + "a".repeat(5_000)))
          .startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void who_says_nothing_is_cut_off_and_so_is_who_says_no_more() throws Exception {
    try (var silent = Wire.to(replica.api());
        var sated = Wire.to(replica.api());
        var broken = Wire.to(replica.api())) {
      sated.write(ASK);
      broken.head("POST /v1/orders HTTP/1.1", "Content-Length: 9");
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
  void who_asks_without_end_is_cut_off_and_others_are_served() throws Exception {
    for (var request : List.of(ASK, BAD_TOKEN)) {
      for (int i = 0; i < MANY; i++) {
        come().flood(request, 400);
      }
      othersAreServed();
      for (var wire : crowd) {
        wire.untilClosed();
      }
      disperse();
    }
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
  void one_address_has_so_many_connections_and_no_more() throws Exception {
    for (int i = 0; i < LIMIT; i++) {
      come().write("G");
    }
    try (var another = Wire.to(replica.api())) {
      assertThat(another.untilClosed()).isEmpty();
    }
    disperse();
    othersAreServed();
  }
}
