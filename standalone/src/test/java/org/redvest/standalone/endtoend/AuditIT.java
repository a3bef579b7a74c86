// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the audit trail, and who reads it. */
class AuditIT {

  private static final String TRAIL = "/v1/audit-entries?city=" + World.CITY;

  private static final World WORLD = World.here();
  private static final Person AUDITOR = Person.fresh("auditor");

  @BeforeAll
  static void appointTheAuditor() {
    WORLD.appoint(WORLD.administrator, AUDITOR, "AUDITOR", WORLD.city());
  }

  private static List<JsonNode> entries(String filter) {
    return Api.as(AUDITOR).get(TRAIL + filter).expect(200).each("/items").toList();
  }

  /** Attempts are written a moment after the answer. */
  private static JsonNode soon(String filter) {
    return soon(filter, _ -> true);
  }

  private static JsonNode soon(String filter, Predicate<JsonNode> wanted) {
    var patience = Instant.now().plusSeconds(10);
    var found = entries(filter).stream().filter(wanted).toList();
    while (found.isEmpty() && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      found = entries(filter).stream().filter(wanted).toList();
    }
    assertThat(found).as(filter).isNotEmpty();
    return found.getFirst();
  }

  private static String text(JsonNode entry, String pointer) {
    return entry.at(pointer).asText();
  }

  @Test
  void an_appointment_is_in_it_with_who_made_it_and_from_where() {
    var made =
        WORLD.appoint(WORLD.administrator, Person.fresh("keeper"), "KEEPER", WORLD.station());
    var entries = entries("&subject=" + made.id());
    assertThat(entries).hasSize(1);
    var entry = entries.getFirst();
    assertThat(text(entry, "/kind")).isEqualTo("APPOINTED");
    assertThat(text(entry, "/outcome")).isEqualTo("DONE");
    assertThat(text(entry, "/personId")).isEqualTo(made.text("/appointedBy"));
    assertThat(text(entry, "/clientAddress")).isEqualTo("127.0.0.1");
    assertThat(text(entry, "/facts/role")).isEqualTo("KEEPER");
    assertThat(text(entry, "/facts/person")).isEqualTo(made.text("/personId"));

    Api.as(WORLD.administrator)
        .post("/v1/appointments/" + made.id() + "/ending", Map.of())
        .expect(200);
    assertThat(entries("&subject=" + made.id() + "&kind=APPOINTMENT_ENDED")).hasSize(1);
  }

  @Test
  void a_teams_approval_and_suspension_and_the_import_of_the_city_are_in_it() {
    var team = WORLD.team();
    Api.as(WORLD.administrator)
        .post("/v1/teams/" + team.id() + "/suspension", Map.of("reason", "SAFETY"))
        .expect(200);
    assertThat(entries("&subject=" + team.id()))
        .extracting(entry -> text(entry, "/kind"))
        .containsExactly("TEAM_SUSPENDED", "TEAM_APPROVED");
    assertThat(entries("&kind=POSITIONS_IMPORTED&subject=" + WORLD.city())).hasSize(1);
  }

  @Test
  void a_look_at_a_contact_is_in_it_with_its_purpose() {
    var order = WORLD.order().takenBy(WORLD.team());
    order.must(WORLD.keeper, "DISCLOSE");
    assertThat(entries("&kind=CONTACT_DISCLOSED&subject=" + order.id()))
        .singleElement()
        .satisfies(entry -> assertThat(text(entry, "/facts/purpose")).isNotEmpty());
  }

  @Test
  void a_refusal_is_in_it_once_with_the_times_that_it_happened() {
    var curious = Person.fresh("curious");
    var body = Map.of("account", "somebody", "role", "KEEPER");
    var path = "/v1/positions/" + WORLD.siblingStation() + "/appointments";
    for (int i = 0; i < 20; i++) {
      Api.as(curious).post(path, body).expect(403);
    }
    var entry = soon("&kind=REFUSED&subject=" + WORLD.siblingStation());
    assertThat(text(entry, "/outcome")).isEqualTo("FORBIDDEN");
    assertThat(text(entry, "/operation")).isEqualTo("appoint");
    assertThat(text(entry, "/actorKind")).isEqualTo("ACCOUNT");
    assertThat(text(entry, "/account")).isNotEmpty().doesNotContain(curious.username());
    assertThat(entries("&kind=REFUSED&subject=" + WORLD.siblingStation()).size())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void a_refused_token_is_in_it_with_the_reason_and_a_request_without_one_is_not() {
    var trace = "%032x".formatted(ThreadLocalRandom.current().nextLong());
    var without = Api.asNobody().get("/v1/orders").expect(401).text("/traceId");
    var answer =
        Api.asNobody()
            .with("Authorization", "Bearer aaaa.bbbb.cccc")
            .with("traceparent", "00-" + trace + "-0123456789abcdef-01")
            .get("/v1/orders")
            .expect(401);
    var entry =
        soon(
            "&kind=TOKEN_REFUSED&outcome=UNACCEPTABLE", one -> text(one, "/traceId").equals(trace));
    assertThat(text(entry, "/actorKind")).isEqualTo("NOBODY");
    assertThat(text(entry, "/clientAddress")).isEqualTo("127.0.0.1");
    assertThat(answer.text("/traceId")).isEqualTo(trace);
    assertThat(entries("&kind=TOKEN_REFUSED"))
        .extracting(one -> text(one, "/traceId"))
        .doesNotContain(without);
  }

  @Test
  void a_sign_in_is_in_it_once_however_much_is_asked_after_it() {
    var keeper = Person.fresh("keeper");
    var id =
        WORLD.appoint(WORLD.administrator, keeper, "KEEPER", WORLD.station()).text("/personId");
    for (int i = 0; i < 5; i++) {
      Api.as(keeper).get("/v1/me").expect(200);
    }
    var entry = soon("&kind=SIGNED_IN&person=" + id);
    assertThat(text(entry, "/outcome")).isEqualTo("DONE");
    assertThat(text(entry, "/clientAddress")).isEqualTo("127.0.0.1");
    assertThat(entries("&kind=SIGNED_IN&person=" + id))
        .singleElement()
        .satisfies(only -> assertThat(only.at("/times").asInt()).isEqualTo(1));
  }

  /** The first of its kind is written within a second; those that follow wait to be counted. */
  @Test
  void what_was_still_being_counted_is_in_it_when_a_replica_is_told_to_stop() throws Exception {
    var curious = Person.fresh("curious");
    var team = WORLD.team().id();
    var suspension = "/v1/teams/" + team + "/suspension";
    var body = Map.of("reason", "SAFETY");
    try (var replica = Replica.beside(Service.running())) {
      var api = Api.as(curious).through(replica);
      api.post(suspension, body).expect(403);
      soon("&kind=REFUSED&subject=" + team);
      for (int i = 0; i < 30; i++) {
        api.post(suspension, body).expect(403);
      }
    }
    assertThat(entries("&kind=REFUSED&subject=" + team))
        .extracting(entry -> entry.at("/times").asInt())
        .containsExactly(30, 1);
  }

  @Test
  void the_word_of_a_proxy_is_taken_only_where_the_deployment_says_so() throws Exception {
    assertThat(seenFrom(Service.running().api(), "198.51.100.7")).isEqualTo("127.0.0.1");

    var environment = new HashMap<>(Replica.environment(Service.running()));
    environment.put("REDVEST_BEHIND_PROXY", "true");
    try (var replica = Replica.start(Service.running().data(), environment)) {
      assertThat(seenFrom(replica.api(), "198.51.100.7")).isEqualTo("198.51.100.7");
      // the first is whatever the client wrote: so a proxy must put its own in place of it
      assertThat(seenFrom(replica.api(), "192.0.2.1, 198.51.100.7")).isEqualTo("192.0.2.1");
      // and what else a client invents fills no log
      for (var port : List.of("rubbish", "-1", "70000")) {
        var strange = Api.asNobody().through(replica).with("X-Forwarded-Port", port);
        strange.get("/v1/categories").expect(200);
      }
      assertThat(replica.output()).doesNotContain("ForwardedParser").doesNotContain(" ERROR ");
    }

    environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "203.0.113.9");
    try (var replica = Replica.start(Service.running().data(), environment)) {
      assertThat(seenFrom(replica.api(), "198.51.100.7")).isEqualTo("127.0.0.1");
    }
  }

  /** What the trail says of where a request came from. */
  private static String seenFrom(String api, String forwardedFor) {
    var team = WORLD.team().id();
    Api.as(Person.fresh("curious"))
        .through(api)
        .with("X-Forwarded-For", forwardedFor)
        .post("/v1/teams/" + team + "/suspension", Map.of("reason", "SAFETY"))
        .expect(403);
    return text(soon("&kind=REFUSED&subject=" + team), "/clientAddress");
  }

  @Test
  void reading_it_is_in_it() {
    var subject = UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaaa");
    entries("&subject=" + subject);
    assertThat(entries("&kind=TRAIL_READ&limit=1"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(text(entry, "/facts/subject")).isEqualTo(subject.toString());
          assertThat(text(entry, "/actorKind")).isEqualTo("PERSON");
        });
  }

  @Test
  void nobody_else_reads_it() {
    Api.asNobody().get(TRAIL).refused(401, "UNAUTHENTICATED");
    for (var person : List.of(WORLD.administrator, WORLD.securityAdmin(), WORLD.citySecretary)) {
      Api.as(person).get(TRAIL).refused(403, "FORBIDDEN");
    }
    Api.as(AUDITOR).get("/v1/audit-entries?city=" + World.OTHER_CITY).refused(403, "FORBIDDEN");
  }

  @Test
  void its_auditor_does_nothing_else() {
    Api.as(WORLD.administrator)
        .post(
            "/v1/positions/" + WORLD.station() + "/appointments",
            Map.of("account", AUDITOR.username(), "role", "KEEPER"))
        .refused(409, "AUDITOR_ONLY_READS");
    Api.as(AUDITOR).get("/v1/positions/" + WORLD.city() + "/appointments").expect(200);
    Api.as(AUDITOR).get("/v1/positions/" + WORLD.station() + "/appointments").expect(403);
  }

  @Test
  void it_is_read_page_by_page() {
    var seen = new ArrayList<String>();
    var page = Api.as(AUDITOR).get(TRAIL + "&kind=APPOINTED&limit=3").expect(200);
    while (true) {
      page.each("/items").forEach(entry -> seen.add(text(entry, "/id")));
      var next = page.json().path("next").asText("");
      if (next.isEmpty()) {
        break;
      }
      page = Api.as(AUDITOR).get(TRAIL + "&kind=APPOINTED&limit=3&cursor=" + next).expect(200);
    }
    assertThat(seen).hasSizeGreaterThan(9).doesNotHaveDuplicates();
    Api.as(AUDITOR).badly().get("/v1/audit-entries").refused(400, "MALFORMED_REQUEST");
    Api.as(AUDITOR).badly().get(TRAIL + "&kind=GOSSIP").refused(400, "MALFORMED_REQUEST");
  }
}
