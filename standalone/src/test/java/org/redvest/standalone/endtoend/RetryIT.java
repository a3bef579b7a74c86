// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request sent again, by whoever had no answer. */
class RetryIT {

  private final World world = World.here();

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Nested
  class A_placement {

    private final Person resident = Person.fresh("resident");
    private final Api api = Api.as(resident).naming(key());
    private final Map<String, Object> body = Placement.at(world).body();

    @Test
    void is_answered_as_before_with_the_order_as_it_is_now() {
      var first = api.post("/v1/orders", body).expect(201);
      Api.as(world.keeper)
          .post("/v1/orders/" + first.id() + "/verification", Commands.body("VERIFY", first.id()))
          .expect(200);

      var again = api.post("/v1/orders", body).expect(201);

      assertThat(first.isReplay()).isFalse();
      assertThat(again.isReplay()).isTrue();
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(again.text("/eventId")).isEqualTo(first.text("/eventId"));
      assertThat(again.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"))
          .contains("/v1/orders/" + first.id());
      assertThat(again.stage()).isEqualTo("VERIFIED");
      assertThat(again.version()).isEqualTo(2);
      assertThat(again.etag()).isEqualTo("\"2\"");
    }

    @Test
    void needs_a_key() {
      Api.as(resident)
          .nameless()
          .badly()
          .post("/v1/orders", body)
          .refused(400, "IDEMPOTENCY_KEY_REQUIRED");
      Api.asNobody().nameless().badly().post("/v1/orders", body).expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "-begins-with-a-dash", "a/b", "\"quoted\"", "a,b"})
    void needs_one_that_can_stand_in_a_path(String bad) {
      refuseAsMalformed(bad);
    }

    @Test
    void needs_one_that_is_not_too_long() {
      refuseAsMalformed("k".repeat(65));
      Api.as(resident).naming("k".repeat(64)).post("/v1/orders", body).expect(201);
    }

    private void refuseAsMalformed(String bad) {
      var answer = Api.as(resident).naming(bad).badly().post("/v1/orders", body);
      answer.refused(400, "MALFORMED_REQUEST");
      assertThat(answer.text("/violations/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void has_its_key_for_itself() {
      var first = api.post("/v1/orders", body).expect(201).id();

      api.post("/v1/orders", Placement.at(world).body()).refused(422, "IDEMPOTENCY_KEY_REUSED");
      api.post("/v1/orders/" + first + "/nudges").refused(422, "IDEMPOTENCY_KEY_REUSED");

      assertThat(api.post("/v1/orders", body).expect(201).id()).isEqualTo(first);
    }

    @Test
    void in_another_city_is_another_one_by_whatever_key() {
      var first = api.post("/v1/orders", body).expect(201);
      var abroad =
          Placement.at(world).with("position", world.stationInOtherCity()).without("point");
      var second = api.post("/v1/orders", abroad.body()).expect(201);

      assertThat(second.isReplay()).isFalse();
      assertThat(api.post("/v1/orders", body).expect(201).id()).isEqualTo(first.id());
      assertThat(api.post("/v1/orders", abroad.body()).expect(201).id()).isEqualTo(second.id());
    }

    @Test
    void that_does_not_say_where_is_refused_and_leaves_its_key() {
      for (var nowhere : new Object[] {"nowhere", UUID.randomUUID()}) {
        var answer =
            api.badly().post("/v1/orders", Placement.at(world).with("position", nowhere).body());
        assertThat(answer.status()).isBetween(400, 422);
      }
      assertThat(api.post("/v1/orders", body).expect(201).isReplay()).isFalse();
    }

    @Test
    void of_another_account_is_another_one_by_whatever_key() {
      var key = key();
      var first = Api.as(resident).naming(key).post("/v1/orders", body).expect(201);
      var other = Api.as(Person.fresh("resident")).naming(key).post("/v1/orders", body);

      assertThat(other.expect(201).isReplay()).isFalse();
      assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void is_remembered_for_72_hours() {
      var first = api.post("/v1/orders", body).expect(201).id();

      SandboxTime.pass(Duration.ofHours(71).plusMinutes(50));
      assertThat(api.post("/v1/orders", body).expect(201).id()).isEqualTo(first);
      SandboxTime.pass(Duration.ofMinutes(10));
      var later = api.post("/v1/orders", body).expect(201);

      assertThat(later.isReplay()).isFalse();
      assertThat(later.id()).isNotEqualTo(first);
    }
  }

  @Nested
  class A_command {

    @Test
    void that_was_refused_may_be_given_again() {
      var order = world.order().placed();
      var dispatch = Api.as(world.dispatcher).naming(key());
      var body = Commands.body("DISPATCH", world.crew().id());
      dispatch.post(order.path("DISPATCH"), body).refused(409, "ORDER_WRONG_STAGE");
      order.must(world.keeper, "VERIFY");

      var given = dispatch.post(order.path("DISPATCH"), body).expect(200);
      var again = dispatch.post(order.path("DISPATCH"), body).expect(200);

      assertThat(given.isReplay()).isFalse();
      assertThat(again.isReplay()).isTrue();
      assertThat(again.text("/eventId")).isEqualTo(given.text("/eventId"));
    }

    @Test
    void is_answered_as_before_though_stage_and_version_have_moved_on() {
      var order = world.order().offered();
      var seen = order.seenBy(order.team().leader());
      var accept = Api.as(order.team().leader()).naming(key()).with("If-Match", seen.etag());
      var path = order.path("ACCEPT");
      var first = accept.post(path).expect(200);
      order.must(order.team().leader(), "PLAN");

      var again = accept.post(path).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.text("/eventId")).isEqualTo(first.text("/eventId"));
      assertThat(again.stage()).isEqualTo("SCHEDULED");
      assertThat(order.timeline().at("/events").size()).isEqualTo(5);
      Api.as(order.team().leader()).post(path).refused(409, "ORDER_WRONG_STAGE");
    }

    @Test
    void without_a_version_never_conflicts_with_one() {
      var order = world.order().placed();
      var stale = order.seenBy(world.keeper).etag();
      order.must(order.resident, "NUDGE");
      var verify = Api.as(world.keeper);
      var body = Commands.body("VERIFY", order.id());

      verify.with("If-Match", stale).post(order.path("VERIFY"), body).refused(412, "STALE_VERSION");
      verify.post(order.path("VERIFY"), body).expect(200);
    }
  }

  @Nested
  class Who_has_lost_sight_of_the_order {

    @Test
    void by_declining_is_shown_no_words_any_longer() {
      var order = world.order().offered();
      var leader = order.team().leader();
      assertThat(order.seenBy(leader).json().at("/asked/need").isMissingNode()).isFalse();
      var decline = Api.as(leader).naming(key());
      var path = order.path("DECLINE");
      var body = Commands.body("DECLINE", order.id());
      decline.post(path, body).expect(200);
      var other = world.team();
      order.meant(other).must(world.dispatcher, "DISPATCH");

      var again = decline.post(path, body).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.json().at("/asked/need").isMissingNode()).isTrue();
      assertThat(again.each("/offers").map(offer -> offer.path("team").asText()))
          .doesNotContain(other.id().toString());
    }

    @Test
    void by_handing_it_back_is_shown_no_contact_and_no_action_any_longer() {
      var order = world.order().taken();
      var leader = order.team().leader();
      assertThat(order.seenBy(leader).json().at("/asked/phone").isMissingNode()).isFalse();
      var handBack = Api.as(leader).naming(key());
      var path = order.path("HAND_BACK");
      var body = Commands.body("HAND_BACK", order.id());
      handBack.post(path, body).expect(200);
      var other = world.team();
      order.meant(other).must(world.dispatcher, "DISPATCH");
      order.must(other.leader(), "ACCEPT");

      var again = handBack.post(path, body).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.stage()).isEqualTo("TAKEN");
      assertThat(again.json().at("/asked/phone").isMissingNode()).isTrue();
      assertThat(again.each("/actions")).isEmpty();
    }

    @Test
    void by_leaving_his_post_is_shown_it_in_outline() {
      var keeper = Person.fresh("keeper");
      var post = world.appoint(world.administrator, keeper, "KEEPER", world.station());
      var order = world.order().placed();
      var verify = Api.as(keeper).naming(key());
      var body = Commands.body("VERIFY", order.id());
      verify.post(order.path("VERIFY"), body).expect(200);
      Api.as(world.administrator).post("/v1/appointments/" + post.id() + "/ending").expect(200);
      Api.as(keeper).get("/v1/orders/" + order.id()).expect(404);

      var again = verify.post(order.path("VERIFY"), body).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.id()).isEqualTo(order.id());
      assertThat(again.stage()).isEqualTo("VERIFIED");
      assertThat(again.each("/rounds")).isEmpty();
      assertThat(again.json().at("/asked/need").isMissingNode()).isTrue();
    }
  }

  @Nested
  class What_leaves_no_event {

    @Test
    void such_as_a_look_at_the_contact_is_written_down_once() {
      var order = world.order().taken();
      var look = Api.as(order.team().leader()).naming(key());
      var body = Commands.body("DISCLOSE", order.id());
      var first = look.post(order.path("DISCLOSE"), body).expect(200);

      var again = look.post(order.path("DISCLOSE"), body).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.json()).isEqualTo(first.json());
      assertThat(
              Api.as(order.resident)
                  .get("/v1/orders/" + order.id() + "/disclosures")
                  .each("/looks"))
          .hasSize(1);
    }

    @Test
    void unlike_a_link_which_is_the_same_link_until_it_is_over() {
      var order = world.order().served();
      var issue = Api.as(order.resident).naming(key());
      var first = issue.post(order.path("LINK_RATING"), Map.of("way", "LINK")).expect(200);
      var made = order.seenBy(order.resident).version();
      var again = issue.post(order.path("LINK_RATING"), Map.of("way", "LINK")).expect(200);
      assertThat(again.json()).isEqualTo(first.json());
      assertThat(order.seenBy(order.resident).version()).isEqualTo(made);

      var rating = Map.of("token", first.text("/token"), "score", 5, "solved", true);
      var bearer = Api.asNobody().naming(key());
      var rated = bearer.post("/v1/ratings", rating).expect(200);
      var ratedAgain = bearer.post("/v1/ratings", rating).expect(200);

      assertThat(ratedAgain.isReplay()).isTrue();
      assertThat(ratedAgain.text("/eventId")).isEqualTo(rated.text("/eventId"));
      issue.post(order.path("LINK_RATING"), Map.of("way", "LINK")).refused(410, "RATING_LINK_OVER");
    }
  }

  @Nested
  class A_partner {

    private final Api api = Api.as(Person.PARTNER);
    private final Map<String, Object> body =
        Placement.at(world)
            .with("channel", "PARTNER")
            .with("externalReference", Marks.text("REF-"))
            .body();

    A_partner() {
      world.admitPartner();
    }

    @Test
    void needs_a_key_for_every_command() {
      var order = api.post("/v1/orders", body).expect(201).id();
      var cancel = "/v1/orders/" + order + "/cancellation";
      var reason = Map.of("reason", "NO_LONGER_NEEDED");

      api.nameless().post(cancel, reason).refused(400, "IDEMPOTENCY_KEY_REQUIRED");
      api.post(cancel, reason).expect(200);
    }

    @Test
    void is_told_that_he_may_not_before_that_he_needs_a_key() {
      var appointments = "/v1/positions/" + world.centre() + "/appointments";
      var himself = Map.of("account", "demo-partner", "role", "ADMINISTRATOR");

      api.nameless().post(appointments, himself).refused(403, "FORBIDDEN");
    }

    @Test
    void finds_his_own_reference_again_by_another_key() {
      var key = key();
      var first = api.post("/v1/orders", body).expect(201);
      var found = api.naming(key).post("/v1/orders", body).expect(200);
      var again = api.naming(key).post("/v1/orders", body).expect(200);

      assertThat(found.isReplay()).isFalse();
      assertThat(again.isReplay()).isTrue();
      assertThat(found.id()).isEqualTo(first.id());
      assertThat(again.id()).isEqualTo(first.id());
      var outcome = api.get("/v1/idempotency/" + key).expect(200);
      assertThat(outcome.at("/status").asInt()).isEqualTo(200);
      assertThat(outcome.id()).isEqualTo(first.id());
    }
  }

  @Nested
  class An_upload {

    private final OrderOnItsWay order = world.order().scheduled();
    private final Api api = Api.as(order.team().leader()).naming(key());
    private final String path = "/v1/files?order=" + order.id();

    @Test
    void is_kept_once_though_it_comes_between_other_boundaries() {
      var first = Upload.pdf().to(api, path).expect(201);
      var again = Upload.pdf().between("another-boundary").to(api, path).expect(201);

      assertThat(first.isReplay()).isFalse();
      assertThat(again.isReplay()).isTrue();
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(again.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
      assertThat(api.get(path).each("/items")).hasSize(1);
      Api.asNobody().get(again.text("/content/path")).expect(200);
    }

    @Test
    void of_something_else_or_for_another_order_needs_another_key() {
      Upload.pdf().to(api, path).expect(201);
      var other = "%PDF-1.7 another\nstartxref\n9\n%%EOF".getBytes(US_ASCII);
      var next = world.order().offeredTo(order.team());
      next.must(order.team().leader(), "ACCEPT");

      Upload.of(other).to(api, path).refused(422, "IDEMPOTENCY_KEY_REUSED");
      Upload.pdf().to(api, "/v1/files?order=" + next.id()).refused(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void that_nobody_used_is_gone_after_its_day_and_the_key_says_so() {
      Upload.pdf().to(api, path).expect(201);
      order.must(order.team().leader(), "REPORT");

      SandboxTime.pass(Duration.ofHours(25));

      Upload.pdf().to(api, path).refused(404, "FILE_UNKNOWN");
    }
  }

  @Nested
  class What_one_says_of_oneself {

    private final Person person = world.order().placed().resident;
    private final String key = key();
    private final Api api = Api.as(person).naming(key);

    @Test
    void is_written_once() {
      api.post("/v1/me/consents", location(true)).expect(200);
      Api.as(person).post("/v1/me/consents", location(false)).expect(200);

      var again = api.post("/v1/me/consents", location(true)).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.each("/history")).hasSize(2);
      assertThat(again.at("/current/0/granted").asBoolean()).isFalse();
    }

    @Test
    void is_copied_to_him_again_and_stands_in_the_trail_each_time() throws SQLException {
      var before = exports();
      var first = api.post("/v1/me/exports", Map.of()).expect(200);
      var again = api.post("/v1/me/exports", Map.of()).expect(200);

      assertThat(again.isReplay()).isTrue();
      assertThat(again.at("/orders")).isEqualTo(first.at("/orders"));
      assertThat(exports()).isEqualTo(before + 2);
    }

    @Test
    void is_deleted_once_and_whoever_comes_back_stays() {
      var confirmed = Map.of("confirmation", "DELETE_MY_ACCOUNT");
      var gone = api.post("/v1/me/deletion", confirmed).expect(204);
      Api.as(person).post("/v1/orders", Placement.at(world).body()).expect(201);

      var again = api.post("/v1/me/deletion", confirmed).expect(204);
      var outcome = api.get("/v1/idempotency/" + key).expect(200);

      assertThat(outcome.at("/status").asInt()).isEqualTo(204);
      assertThat(outcome.text("/eventId")).isNotEmpty();
      assertThat(gone.isReplay()).isFalse();
      assertThat(again.isReplay()).isTrue();
      assertThat(api.get("/v1/me").expect(200).json().has("personId")).isTrue();
      assertThat(api.get("/v1/orders").expect(200).each("/items")).hasSize(1);
    }

    private static Map<String, Object> location(boolean granted) {
      return Map.of(
          "kind", "LOCATION", "granted", granted, "textVersion", "location-1", "language", "EN");
    }

    private static long exports() throws SQLException {
      try (var database = Service.running().database();
          var statement = database.createStatement();
          var row =
              statement.executeQuery(
                  "select count(*) from audit_entry where kind = 'DATA_EXPORTED'")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Nested
  class Asked_what_became_of_it {

    private final OrderOnItsWay order = world.order();
    private final String key = key();
    private final String path = "/v1/idempotency/" + key;

    @Test
    void the_service_tells_the_one_who_sent_it() {
      var api = Api.as(order.resident);
      var placed = api.naming(key).post("/v1/orders", Placement.at(world).body()).expect(201);

      var outcome = api.get(path).expect(200);

      assertThat(outcome.at("/status").asInt()).isEqualTo(201);
      assertThat(outcome.id()).isEqualTo(placed.id());
      assertThat(outcome.text("/location")).isEqualTo("/v1/orders/" + placed.id());
      assertThat(outcome.text("/eventId")).isEqualTo(placed.text("/eventId"));
      assertThat(api.get(path + "?city=" + World.CITY).expect(200).id()).isEqualTo(placed.id());
      api.get(path + "?city=" + World.OTHER_CITY).refused(404, "REQUEST_UNKNOWN");
      api.badly().get(path + "?city=320703").refused(400, "MALFORMED_REQUEST");
      Api.as(world.keeper).get(path).refused(404, "REQUEST_UNKNOWN");
      Api.asNobody().get(path).expect(401);
    }

    @Test
    void the_service_knows_nothing_of_what_was_refused() {
      var api = Api.as(order.resident);
      api.naming(key).post("/v1/orders", Placement.at(world).body()).expect(201);
      var other = key();
      api.naming(other)
          .post("/v1/orders", Placement.at(world).with("category", "NO_SUCH_CATEGORY").body())
          .expect(422);

      api.get("/v1/idempotency/" + other).refused(404, "REQUEST_UNKNOWN");
      api.get(path).expect(200);
    }
  }
}
