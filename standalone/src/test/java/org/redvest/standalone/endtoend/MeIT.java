// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A person's own rights: what he is, what he agrees to, and that he may go. */
class MeIT {

  private static final Map<String, Object> CONFIRMED = Map.of("confirmation", "DELETE_MY_ACCOUNT");

  private final World world = World.here();

  @Test
  void who_reads_stays_a_stranger() {
    var stranger = Person.fresh("stranger");
    for (int i = 0; i < 2; i++) {
      var me = Api.as(stranger).get("/v1/me").expect(200);
      assertThat(me.json().has("personId")).isFalse();
      assertThat(me.at("/roles")).isEmpty();
    }
  }

  @Test
  void roles_name_their_positions_and_teams_their_names() {
    var keeper = Api.as(world.keeper).get("/v1/me").expect(200);
    assertThat(keeper.text("/homeCity")).isEqualTo(World.CITY);
    assertThat(keeper.text("/roles/0/role")).isEqualTo("KEEPER");
    assertThat(keeper.text("/roles/0/position/name")).isEqualTo("海棠社区");
    assertThat(keeper.text("/roles/0/position/level")).isEqualTo("STATION");
    var deputy = Api.as(world.crew().deputy()).get("/v1/me").expect(200);
    assertThat(deputy.text("/teams/0/role")).isEqualTo("DEPUTY");
  }

  @Test
  void consents_are_withdrawn_as_they_are_given() {
    var person = Person.fresh("consenting");
    Api.as(person).post("/v1/me/consents", consent(true, null)).refused(422, "HOME_CITY_REQUIRED");
    Api.as(person)
        .post("/v1/me/consents", consent(true, "999900"))
        .refused(422, "HOME_CITY_UNKNOWN");

    Api.as(person).post("/v1/me/consents", consent(true, World.CITY)).expect(200);
    var register = Api.as(person).post("/v1/me/consents", consent(false, null)).expect(200);

    assertThat(register.at("/current/0/granted").asBoolean()).isFalse();
    assertThat(register.at("/history")).hasSize(2);
    assertThat(Api.as(person).get("/v1/me").expect(200).text("/consents/0/kind"))
        .isEqualTo("LOCATION");
  }

  @Test
  void a_copy_holds_ones_own_words_and_by_which_unit_they_were_looked_at() {
    var order = world.order().taken();
    Api.as(order.team().leader())
        .post("/v1/orders/" + order.id() + "/disclosures", Map.of("purpose", "ARRANGE_VISIT"))
        .expect(200);

    var copy = Api.as(order.resident).post("/v1/me/exports", Map.of()).expect(200);

    assertThat(copy.text("/orders/0/id")).isEqualTo(order.id().toString());
    assertThat(copy.text("/orders/0/need")).contains(Marks.MARK);
    assertThat(copy.text("/orders/0/contactPhone")).matches("1\\d{10}");
    assertThat(copy.text("/orders/0/looks/0/unit")).endsWith("队");
    assertThat(copy.body()).doesNotContain(order.team().leader().username());
  }

  private static Map<String, Object> consent(boolean granted, @Nullable String city) {
    var said =
        Map.<String, Object>of(
            "kind", "LOCATION", "granted", granted, "textVersion", "location-1", "language", "EN");
    if (city == null) {
      return said;
    }
    var more = new HashMap<>(said);
    more.put("city", city);
    return more;
  }

  @Nested
  class Who_deletes_his_account {

    @Test
    void must_mean_it() {
      var order = world.order().placed();
      Api.as(order.resident).badly().post("/v1/me/deletion", Map.of()).expect(400);
      assertThat(order.seenBy(order.resident).stage()).isEqualTo("PLACED");
    }

    @Test
    void leaves_no_order_behind_that_nobody_took_and_is_a_stranger() {
      var order = world.order().placed();

      delete(order.resident);
      delete(order.resident);

      assertThat(Api.as(order.resident).get("/v1/me").expect(200).json().has("personId")).isFalse();
      Api.as(order.resident).get("/v1/orders/" + order.id()).refused(404, "ORDER_UNKNOWN");
      var seen = order.seenBy(world.keeper);
      assertThat(seen.stage()).isEqualTo("CANCELLED");
      assertThat(seen.at("/asked").has("need")).isFalse();
      assertThat(order.timeline().each("/events").map(event -> event.path("type").asText()))
          .endsWith("OrderCancelled", "RequesterErased");
    }

    @Test
    void is_served_once_a_team_took_his_order_and_forgotten_seven_days_later() {
      var order = world.order().taken();
      var disclosures = "/v1/orders/" + order.id() + "/disclosures";
      var purpose = Map.of("purpose", "ARRANGE_VISIT");
      delete(order.resident);
      order.must(order.team().leader(), "PLAN");
      order.must(order.team().leader(), "REPORT");
      Api.as(order.team().leader()).post(disclosures, purpose).expect(200);

      SandboxTime.pass(Duration.ofDays(7).plusMinutes(1));

      Api.as(order.team().leader()).post(disclosures, purpose).refused(409, "DISCLOSURE_OVER");
      assertThat(order.seenBy(world.keeper).at("/asked").has("contactName")).isFalse();
    }

    @Test
    void cannot_while_a_root_has_no_other_administrator() {
      var refused =
          Api.as(world.otherCityAdministrator)
              .post("/v1/me/deletion", CONFIRMED)
              .refused(409, "SOLE_ADMINISTRATOR");
      assertThat(refused.text("/detail")).contains("西岭市");
    }

    /** Either the order is there in time to be cancelled, or it is that of a newcomer. */
    @RepeatedTest(20)
    void while_he_places_an_order_leaves_none_without_its_person() throws Exception {
      var person = world.order().placed().resident;
      var before = Api.as(person).get("/v1/me").expect(200).text("/personId");
      var place = Api.as(person);
      Callable<Answer> placing =
          () -> place.post("/v1/orders", Placement.at(world).body()).expect(201);
      Callable<Answer> deleting = () -> Api.as(person).post("/v1/me/deletion", CONFIRMED);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var order = threads.submit(placing);
        var deletion = threads.submit(deleting);
        deletion.get().expect(204);
        var seen = Api.as(world.keeper).get("/v1/orders/" + order.get().id()).expect(200);
        var me = Api.as(person).get("/v1/me").expect(200);
        if (me.json().has("personId")) {
          assertThat(me.text("/personId")).isNotEqualTo(before);
          assertThat(seen.stage()).isEqualTo("PLACED");
        } else {
          assertThat(seen.stage()).isEqualTo("CANCELLED");
        }
      }
    }

    private void delete(Person person) {
      Api.as(person).post("/v1/me/deletion", CONFIRMED).expect(204);
    }
  }
}
