// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 限流: one account, machines included, asks only so often, through all replicas together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInLimitIT {

  private static final int REQUESTS = 40;
  private static final int COMMANDS = 20;

  /** What a replica gives out before it asks: a tenth, and again while it asks. */
  private static final int ON_TRUST = 2 * 2 * REQUESTS / 10;

  private final World world = World.here();
  private Replica one;
  private Replica other;

  @BeforeAll
  void start() {
    var environment = new HashMap<>(Replica.environment(Service.running()));
    environment.put("REDVEST_SIGNED_IN_REQUESTS_BURST", Integer.toString(REQUESTS));
    environment.put("REDVEST_SIGNED_IN_REQUESTS_PER_MINUTE", "1");
    environment.put("REDVEST_SIGNED_IN_COMMANDS_BURST", Integer.toString(COMMANDS));
    environment.put("REDVEST_SIGNED_IN_COMMANDS_PER_MINUTE", "1");
    one = Replica.start(Service.running().data(), environment);
    other = Replica.start(Service.running().data(), environment);
  }

  @AfterAll
  void stop() throws Exception {
    one.close();
    other.close();
  }

  @Test
  void two_replicas_have_one_allowance_of_requests() {
    var reader = Person.fresh("reader");
    int answered = 0;
    for (int i = 0; i < 3 * REQUESTS; i++) {
      var answer = Api.as(reader).through(i % 2 == 0 ? one : other).get("/v1/me");
      answered += answer.status() == 200 ? 1 : 0;
    }
    var last = Api.as(reader).through(one).get("/v1/me");

    assertThat(answered).isBetween(REQUESTS, REQUESTS + ON_TRUST);
    last.refused(429, "TOO_MANY_REQUESTS");
    var seconds = last.at("/retryAfterSeconds").asInt();
    assertThat(seconds).isBetween(1, 3_600);
    assertThat(header(last, "Retry-After")).isEqualTo(Integer.toString(seconds));
    assertThat(header(last, "RateLimit")).startsWith("\"requests\";r=0;t=");
    Api.as(Person.fresh("reader")).through(one).get("/v1/me").expect(200);
    Api.asNobody().through(one).get("/v1/categories").expect(200);
  }

  @Test
  void every_answer_to_somebody_signed_in_says_what_is_left() {
    var reader = Api.as(Person.fresh("reader")).through(one);
    var first = reader.get("/v1/me").expect(200);
    assertThat(header(first, "RateLimit-Policy"))
        .isEqualTo("\"requests\";q=40;w=2400, \"commands\";q=20;w=1200");
    assertThat(header(first, "RateLimit")).matches("\"requests\";r=39;t=[0-9]+");
    var refused = reader.get("/v1/orders/" + UUID.randomUUID()).expect(404);
    assertThat(header(refused, "RateLimit")).matches("\"requests\";r=3[89];t=[0-9]+");
    var command = reader.badly().post("/v1/orders", "{").expect(400);
    assertThat(header(command, "RateLimit"))
        .matches("\"requests\";r=3[789];t=[0-9]+, \"commands\";r=19;t=[0-9]+");
    assertThat(header(Api.asNobody().through(one).get("/v1/categories"), "RateLimit")).isEmpty();
  }

  @Test
  void a_resident_cannot_bury_a_station_and_reads_on() {
    var resident = Person.fresh("resident");
    var api = Api.as(resident).through(one);
    int placed = 0;
    var began = System.nanoTime();
    for (int i = 0; i < COMMANDS + 10; i++) {
      placed += api.post("/v1/orders", Placement.at(world).body()).status() == 201 ? 1 : 0;
    }
    var minutes = (int) Duration.ofNanos(System.nanoTime() - began).toMinutes();
    assertThat(placed).isBetween(COMMANDS, COMMANDS + minutes + 1);
    api.get("/v1/me").expect(200);
  }

  @Test
  void a_command_that_is_sent_again_counts_once() {
    var resident = Person.fresh("resident");
    var key = UUID.randomUUID().toString();
    Map<String, Object> body = Placement.at(world).body();
    var api = Api.as(resident).through(other).naming(key);
    api.post("/v1/orders", body).expect(201);
    for (int i = 0; i < COMMANDS + 5; i++) {
      assertThat(api.post("/v1/orders", body).expect(201).isReplay()).isTrue();
    }
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
