// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 点单、审单、转办: how a need comes in, and how it is answered. */
class IntakeIT {

  private final World world = World.here();

  @Test
  void a_duplicate_is_rejected_and_shows_how_far_the_other_is() {
    var twin = world.order().taken();
    var order = world.order().placed();

    order
        .give(world.keeper, "REJECT", Map.of("reason", "DUPLICATE", "duplicateOf", twin.id()))
        .expect(200);

    var seen = order.seenBy(order.resident);
    assertThat(seen.stage()).isEqualTo("REJECTED");
    assertThat(seen.text("/ending/twin/id")).isEqualTo(twin.id().toString());
    assertThat(seen.text("/ending/twin/stage")).isEqualTo("TAKEN");
  }

  @Test
  void a_need_that_is_no_volunteer_work_is_referred_and_answered() {
    var order = world.order().placed();
    var office = Marks.text("供水公司");

    order.give(world.keeper, "REFER", Map.of("office", office)).expect(200);
    order.must(world.keeper, "ANSWER_REFERRAL");

    var seen = order.seenBy(order.resident);
    assertThat(seen.stage()).isEqualTo("REFERRED");
    assertThat(seen.text("/ending/referredTo")).isEqualTo(office);
    assertThat(seen.text("/ending/answer")).startsWith("已派工");
  }

  @Test
  void a_partners_same_reference_is_the_same_order() {
    world.admitPartner();
    var placement = fromPartner(Marks.text("REF-"));

    var first = Api.as(Person.PARTNER).post("/v1/orders", placement).expect(201);
    var again = Api.as(Person.PARTNER).post("/v1/orders", placement);

    assertThat(again.status()).isIn(200, 201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.version()).isEqualTo(first.version());
    var other = Api.as(Person.PARTNER).post("/v1/orders", fromPartner(Marks.text("REF-")));
    assertThat(other.expect(201).id()).isNotEqualTo(first.id());
  }

  private Map<String, Object> fromPartner(String reference) {
    return Placement.at(world)
        .with("channel", "PARTNER")
        .with("externalReference", reference)
        .body();
  }

  @Test
  void a_retry_with_the_version_that_was_read_is_refused_once_it_moved_on() {
    var order = world.order().placed();
    var read = order.seenBy(world.keeper);
    order.must(order.resident, "NUDGE");

    Api.as(world.keeper)
        .with("If-Match", read.etag())
        .post(order.path("VERIFY"), Commands.body("VERIFY", UUID.randomUUID()))
        .expect(412);

    assertThat(order.seenBy(world.keeper).stage()).isEqualTo("PLACED");
  }

  @Test
  void what_cannot_be_read_is_refused_by_field() {
    var bad = Api.as(world.order().resident).badly();

    bad.post("/v1/orders", "{").expect(400);
    bad.post("/v1/orders", Placement.at(world).with("unknown", 1).body()).expect(400);
    bad.post("/v1/orders", Placement.at(world).without("need").body()).expect(400);
    bad.post("/v1/orders", Placement.at(world).with("headcount", 0).body()).expect(400);
    bad.post("/v1/orders", Placement.at(world).with("kind", "ORDER").body()).expect(400);
  }

  @Test
  void what_would_be_passed_over_is_refused_by_field() {
    var bad = Api.as(world.order().resident).badly();

    passedOver(bad, "externalReference", Placement.at(world).with("externalReference", "2026-1"));
    passedOver(bad, "menuItem", Placement.at(world).with("menuItem", world.station()));
    passedOver(
        bad,
        "category",
        Placement.at(world).with("kind", "MENU").with("menuItem", world.station()));
    var list = bad.get("/v1/orders?city=130300&position=" + world.station());
    assertThat(list.refused(400, "MALFORMED_REQUEST").text("/violations/0/field"))
        .isEqualTo("city");
  }

  private static void passedOver(Api bad, String field, Placement placement) {
    var refused = bad.post("/v1/orders", placement.body()).refused(400, "MALFORMED_REQUEST");
    assertThat(refused.text("/violations/0/field")).isEqualTo(field);
    assertThat(refused.text("/violations/0/code")).isEqualTo("NOT_TOGETHER");
  }

  @Nested
  class Who_is_elsewhere {

    private final OrderOnItsWay order = world.order().placed();

    @Test
    void does_not_learn_of_it() {
      for (var stranger :
          new Person[] {world.keeperElsewhere, world.otherCityKeeper, Person.fresh("resident")}) {
        Api.as(stranger).get("/v1/orders/" + order.id()).refused(404, "ORDER_UNKNOWN");
        order.give(stranger, "VERIFY").refused(404, "ORDER_UNKNOWN");
      }
      Api.asNobody().get("/v1/orders/" + order.id()).expect(401);
    }
  }

  @Nested
  class When_nobody_answers {

    @Test
    void it_climbs_to_the_top_and_stays_there() {
      var order = world.order().placed();

      for (var holder : new UUID[] {world.institute(), world.centre(), world.city()}) {
        SandboxTime.pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(order.seenBy(world.cityKeeper).text("/holder")).isEqualTo(holder.toString());
      }
      SandboxTime.pass(Duration.ofDays(10));

      assertThat(order.seenBy(world.cityKeeper).stage()).isEqualTo("PLACED");
      order.must(world.cityKeeper, "VERIFY");
    }

    @Test
    void a_verified_one_climbs_and_is_given_up_at_the_top() {
      var order = world.order().verified();

      for (var holder : new UUID[] {world.institute(), world.centre(), world.city()}) {
        SandboxTime.pass(Duration.ofDays(2).plusSeconds(1));
        assertThat(order.seenBy(world.cityKeeper).text("/holder")).isEqualTo(holder.toString());
      }
      SandboxTime.pass(Duration.ofDays(2).plusSeconds(1));

      assertThat(order.seenBy(world.cityKeeper).stage()).isEqualTo("UNMET");
    }
  }
}
