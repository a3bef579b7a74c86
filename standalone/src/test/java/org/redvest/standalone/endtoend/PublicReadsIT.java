// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 公开查询: what everybody may read is kept near the reader, and nobody reads without end. */
class PublicReadsIT {

  /** In the form of a token, and signed by nobody. */
  private static final String ANOTHERS = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.AAAA";

  private final World world = World.here();

  @Test
  void every_public_answer_may_be_kept_for_a_while_and_is_not_sent_twice() {
    paths()
        .forEach(path -> {
          var first = Api.asNobody().get(path).expect(200);
          assertThat(header(first, "Cache-Control")).as(path).matches("public, max-age=[0-9]+");
          assertThat(first.etag()).as(path).matches("\"[A-Za-z0-9_-]+\"");

          var again = Api.asNobody().with("If-None-Match", first.etag()).get(path).expect(304);
          assertThat(again.body()).as(path).isEmpty();
          assertThat(again.etag()).as(path).isEqualTo(first.etag());
          assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
          assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
        });
  }

  private Stream<String> paths() {
    return Stream.of(
        "/v1/dictionaries",
        "/v1/categories",
        "/v1/positions?parent=" + world.city(),
        "/v1/positions/" + world.station(),
        "/v1/positions/" + world.station() + "/menu",
        "/v1/positions/nearest?lat=39.9&lng=119.5&datum=GCJ02",
        "/v1/teams?position=" + world.city());
  }

  @Test
  void who_is_signed_in_gets_an_answer_of_his_own_with_the_version_as_its_tag() {
    var path = "/v1/positions/" + world.station();
    var own = Api.as(world.administrator).get(path).expect(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(own.etag()).isEqualTo("\"" + own.version() + "\"");
    assertThat(header(Api.asNobody().get(path), "Vary")).contains("Authorization");
    var teams = Api.as(world.keeper).get("/v1/teams?position=" + world.city()).expect(200);
    assertThat(header(teams, "Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void a_token_that_does_not_verify_reads_nothing_at_all() {
    Api.asNobody()
        .with("Authorization", "Bearer aaaa.bbbb.cccc")
        .get("/v1/dictionaries")
        .refused(401, "UNAUTHENTICATED");
  }

  @Test
  void what_is_for_one_reader_is_kept_by_his_own_device_alone() {
    var order = world.order().placed();
    for (var path :
        List.of(
            "/v1/orders",
            "/v1/orders/" + order.id(),
            "/v1/orders/" + order.id() + "/timeline",
            "/v1/orders/" + order.id() + "/disclosures",
            "/v1/me",
            "/v1/me/consents")) {
      personal(Api.as(order.resident).get(path));
    }
    personal(Api.as(world.keeper).get("/v1/orders?position=" + world.station()));
    personal(Api.as(world.administrator).get("/v1/positions/" + world.station() + "/appointments"));
    var team = world.team();
    personal(Api.as(team.leader()).get("/v1/offers?team=" + team.id()));
  }

  private static void personal(Answer answer) {
    answer.expect(200);
    assertThat(header(answer, "Cache-Control")).as(answer.request()).isEqualTo("private, no-cache");
    assertThat(header(answer, "Vary"))
        .as(answer.request())
        .contains("Authorization", "Accept-Language", "Origin");
  }

  @Test
  void a_cursor_serves_its_own_reader_alone() {
    var resident = world.order().placed().resident;
    Api.as(resident).post("/v1/orders", Placement.at(world).body()).expect(201);
    var next = Api.as(resident).get("/v1/orders?limit=1").expect(200).text("/next");

    Api.as(resident).get("/v1/orders?limit=1&cursor=" + next).expect(200);
    Api.as(world.order().placed().resident)
        .get("/v1/orders?limit=1&cursor=" + next)
        .refused(400, "CURSOR_INVALID");
  }

  @Test
  void a_refusal_is_never_kept() {
    var refused = Api.asNobody().badly().get("/v1/positions/nearest").expect(400);
    assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lat=34&lng=119",
        "lng=119&datum=GCJ02",
        "lat=NaN&lng=119&datum=GCJ02",
        "lat=34d&lng=119&datum=GCJ02",
        "lat=0x1p3&lng=119&datum=GCJ02",
        "lat=&lng=119&datum=GCJ02",
        "lat=34&lng=119&datum=GCJ02&limit=21",
        "lat=34&lng=119&datum=GCJ02&level=VILLAGE"
      })
  void a_point_that_cannot_be_read_is_refused(String query) {
    Api.asNobody().badly().get("/v1/positions/nearest?" + query).refused(400, "MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lat=90.1&lng=119", "lat=34&lng=-180.5", "lat=-48.87&lng=-123.39"})
  void a_point_that_is_not_on_earth_or_not_in_China_is_none(String point) {
    Api.asNobody()
        .badly()
        .get("/v1/positions/nearest?datum=WGS84&" + point)
        .refused(422, "NOT_A_POINT");
  }

  @Test
  void a_datum_is_named_and_known() {
    var path = "/v1/positions/nearest?lat=34&lng=119&datum=";
    Api.asNobody().badly().get(path + "BD-09").refused(422, "DATUM_NOT_SUPPORTED");
    Api.asNobody().badly().get(path + "NAD27").refused(422, "DATUM_UNKNOWN");
  }

  @Test
  void one_address_without_a_token_is_told_to_come_back_later() throws Exception {
    try (var replica = limited(false)) {
      var nobody = Api.asNobody().through(replica);
      nobody.get("/v1/categories").expect(200);
      nobody.get("/v1/categories").expect(200);

      var refused = nobody.get("/v1/categories").refused(429, "TOO_MANY_REQUESTS");
      var seconds = refused.at("/retryAfterSeconds").asInt();
      assertThat(seconds).isBetween(1, 60);
      assertThat(header(refused, "Retry-After")).isEqualTo(Integer.toString(seconds));
      assertThat(refused.text("/userMessage")).isEqualTo("请求过于频繁，请稍后再试");
      assertThat(nobody.with("Accept-Language", "en").get("/v1/categories").text("/title"))
          .isEqualTo("Too many requests");
      assertThat(nobody.with("X-Forwarded-For", "198.51.100.7").get("/v1/categories").status())
          .isEqualTo(429);

      Api.as(world.keeper).through(replica).get("/v1/categories").expect(200);
    }
  }

  @Test
  void a_word_in_a_header_does_not_let_a_stranger_ask_more_often() throws Exception {
    try (var replica = limited(false)) {
      var nobody = Api.asNobody().through(replica);
      var rubbish = nobody.with("Authorization", "Bearer a.b.c");
      var forged = nobody.with("Authorization", "Bearer " + ANOTHERS);
      rubbish.get("/v1/categories").refused(401, "UNAUTHENTICATED");
      forged.get("/v1/categories").refused(401, "UNAUTHENTICATED");

      for (var stranger : List.of(rubbish, forged, nobody)) {
        var refused = stranger.get("/v1/categories").refused(429, "TOO_MANY_REQUESTS");
        assertThat(header(refused, "Retry-After"))
            .isEqualTo(refused.at("/retryAfterSeconds").asText());
      }
    }
  }

  @Test
  void what_fails_before_anybody_looks_who_sent_it_counts_as_well() throws Exception {
    try (var replica = limited(false)) {
      var packed = Api.asNobody().badly().through(replica).with("Content-Encoding", "gzip");
      packed.post("/v1/orders", Map.of()).expect(415);
      packed.post("/v1/orders", Map.of()).expect(415);
      var refused = packed.post("/v1/orders", Map.of()).refused(429, "TOO_MANY_REQUESTS");
      assertThat(header(refused, "Retry-After"))
          .isEqualTo(refused.at("/retryAfterSeconds").asText());
    }
  }

  @Test
  void who_was_here_lately_comes_in_although_somebody_sends_rubbish_from_his_address()
      throws Exception {
    try (var replica = limited(false)) {
      var mine = Api.asNobody().through(replica);
      bearing(mine, Service.running().freshToken(world.keeper)).expect(200);
      var rubbish = mine.with("Authorization", "Bearer a.b.c");
      for (int i = 0; i < 5; i++) {
        assertThat(rubbish.get("/v1/me").status()).isIn(401, 429);
      }

      bearing(mine, Service.running().freshToken(world.keeper)).expect(200);
      bearing(mine, Service.running().freshToken(Person.fresh("newcomer"))).expect(429);
    }
  }

  private static Answer bearing(Api api, String token) {
    return api.with("Authorization", "Bearer " + token).get("/v1/me");
  }

  @Test
  void behind_a_proxy_each_client_has_his_own_share() throws Exception {
    try (var replica = limited(true)) {
      var one = Api.asNobody().through(replica).with("X-Forwarded-For", "198.51.100.7");
      one.get("/v1/categories").expect(200);
      one.get("/v1/categories").expect(200);
      one.get("/v1/categories").expect(429);
      Api.asNobody()
          .through(replica)
          .with("X-Forwarded-For", "198.51.100.8")
          .get("/v1/categories")
          .expect(200);
    }
  }

  private static Replica limited(boolean behindProxy) {
    var environment = new HashMap<>(Replica.environment(Service.running()));
    environment.put("REDVEST_ANONYMOUS_BURST", "2");
    environment.put("REDVEST_ANONYMOUS_PER_MINUTE", "1");
    environment.put("REDVEST_BEHIND_PROXY", Boolean.toString(behindProxy));
    return Replica.start(Service.running().data(), environment);
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
