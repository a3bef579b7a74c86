// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 派单、接单、谢绝、异议: the order between the position and the teams. */
class DispatchIT {

  private final World world = World.here();

  @Test
  void a_declined_order_goes_to_another_team() {
    var first = world.team();
    var second = world.team();
    var order = world.order().offeredTo(first);

    order.must(first.leader(), "DECLINE");
    assertThat(order.seenBy(world.keeper).stage()).isEqualTo("VERIFIED");
    order.meant(second).must(world.dispatcher, "DISPATCH");
    order.must(second.deputy(), "ACCEPT");

    var seen = order.seenBy(world.keeper);
    assertThat(seen.stage()).isEqualTo("TAKEN");
    assertThat(seen.text("/team")).isEqualTo(second.id().toString());
    assertThat(states(seen)).containsExactly("DECLINED", "ACCEPTED");
  }

  @Test
  void whoever_accepts_first_has_it_and_the_other_offers_are_withdrawn() {
    var first = world.team();
    var second = world.team();
    var order = world.order().verified();
    order
        .give(
            world.dispatcher,
            "DISPATCH",
            Map.of("mode", "POOL", "teams", List.of(first.id(), second.id())))
        .expect(200);
    var late = offerOf(order, second);

    Api.as(first.leader()).post("/v1/offers/" + offerOf(order, first) + "/acceptance").expect(200);

    assertThat(states(order.seenBy(world.keeper)))
        .containsExactlyInAnyOrder("ACCEPTED", "WITHDRAWN");
    var loser =
        Api.as(second.leader())
            .post("/v1/offers/" + late + "/acceptance")
            .refused(409, "ORDER_WRONG_STAGE");
    assertThat(loser.stage()).isEqualTo("TAKEN");
    assertThat(loser.actions()).isEmpty();
    var winner =
        Api.as(first.leader())
            .post("/v1/offers/" + offerOf(order, first) + "/acceptance")
            .refused(409, "ORDER_WRONG_STAGE");
    assertThat(winner.version()).isEqualTo(order.seenBy(first.leader()).version());
    assertThat(winner.at("/actions")).isEqualTo(order.seenBy(first.leader()).at("/actions"));
  }

  @Test
  void a_team_sees_its_offers_and_nobody_elses() {
    var team = world.team();
    var order = world.order().offeredTo(team);

    var offers = Api.as(team.leader()).get("/v1/offers?team=" + team.id()).expect(200);

    assertThat(offers.each("/items").map(offer -> offer.path("order").asText()))
        .contains(order.id().toString());
    Api.as(world.crew().leader()).get("/v1/offers?team=" + team.id()).expect(403);
  }

  @Test
  void an_offer_that_nobody_answers_expires() {
    var order = world.order().offeredTo(world.team());

    SandboxTime.pass(Duration.ofHours(25));

    var seen = order.seenBy(world.keeper);
    assertThat(seen.stage()).isEqualTo("VERIFIED");
    assertThat(states(seen)).containsExactly("EXPIRED");
    assertThat(order.timeline().text("/events/3/actor")).isEqualTo("CLOCK");
  }

  @Nested
  class When_a_team_says_that_it_is_not_theirs {

    private final Team team = world.team();
    private final OrderOnItsWay order = world.order().offeredTo(team);

    @Test
    void the_position_above_decides_and_an_upheld_objection_rules_the_team_out() {
      object();

      order.give(world.citySecretary, "DECIDE_OBJECTION", Map.of("upheld", true)).expect(200);

      assertThat(order.seenBy(world.cityKeeper).text("/objections/0/state")).isEqualTo("UPHELD");
      order.give(world.dispatcher, "DISPATCH").refused(409, "TEAM_RULED_OUT");
    }

    @Test
    void no_answer_dismisses_it() {
      object();

      SandboxTime.pass(Duration.ofDays(3).plusMinutes(1));

      assertThat(order.seenBy(world.cityKeeper).text("/objections/0/state")).isEqualTo("DISMISSED");
    }

    private void object() {
      order.give(team.leader(), "DECLINE", Map.of("notOurs", Marks.text("应由物业负责"))).expect(200);
      assertThat(order.seenBy(world.cityKeeper).text("/objections/0/state")).isEqualTo("OPEN");
    }
  }

  private UUID offerOf(OrderOnItsWay order, Team team) {
    return order
        .seenBy(world.keeper)
        .each("/offers")
        .filter(offer -> offer.path("team").asText().equals(team.id().toString()))
        .map(offer -> UUID.fromString(offer.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> states(Answer order) {
    return order.each("/offers").map(offer -> offer.path("state").asText()).toList();
  }
}
