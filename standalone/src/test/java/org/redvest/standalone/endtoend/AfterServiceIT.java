// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 办结、评单、回访: whether it helped, and what follows when it did not. */
class AfterServiceIT {

  private final World world = World.here();

  @Test
  void not_solved_opens_the_next_round() {
    var order = world.order().served();

    order.give(order.resident, "RATE", Map.of("score", 1, "solved", false)).expect(200);

    var seen = order.seenBy(order.resident);
    assertThat(seen.stage()).isEqualTo("VERIFIED");
    assertThat(seen.at("/round").asInt()).isEqualTo(2);
    order.must(world.dispatcher, "DISPATCH");
    order.must(order.team().leader(), "ACCEPT");
    assertThat(order.seenBy(order.resident).at("/rounds")).hasSize(2);
  }

  @Test
  void nobody_rates_and_it_closes_unrated() {
    var order = world.order().served();

    SandboxTime.pass(Duration.ofDays(7).plusMinutes(1));

    var seen = order.seenBy(order.resident);
    assertThat(seen.stage()).isEqualTo("CLOSED");
    assertThat(seen.text("/ending/outcome")).isEqualTo("UNRATED");
  }

  @Test
  void who_served_cannot_rate_and_a_second_rating_is_refused() {
    var order = world.order().served();
    order.give(order.team().leader(), "RATE").expect(403);
    order.must(order.resident, "RATE");
    order.give(order.resident, "RATE").refused(409, "ORDER_WRONG_STAGE");
  }

  @Nested
  class A_guest_rates_by_a_link {

    private final OrderOnItsWay order = world.order();

    @Test
    void once_and_without_an_account() {
      served();
      var link = order.must(world.cityKeeper, "LINK_RATING");
      var rating =
          Map.of(
              "token", link.text("/token"), "score", 4, "solved", true, "words", Marks.text("谢谢"));

      var answer = Api.asNobody().post("/v1/ratings", rating).expect(200);

      assertThat(answer.stage()).isEqualTo("SERVED");
      assertThat(answer.json().at("/asked/need").isMissingNode()).isTrue();
      Api.asNobody().post("/v1/ratings", rating).refused(409, "ALREADY_RATED");
    }

    @Test
    void provisionally_with_whoever_had_the_link_made() {
      served();
      var link = order.must(world.cityKeeper, "LINK_RATING");
      Api.asNobody()
          .post("/v1/ratings", Map.of("token", link.text("/token"), "score", 4, "solved", true))
          .expect(200);

      SandboxTime.pass(Duration.ofDays(7).plusMinutes(1));

      var seen = order.seenBy(world.keeper);
      var made =
          order.timeline().at("/events").findParents("type").stream()
              .filter(event -> event.path("type").asText().equals("RatingLinkIssued"))
              .findFirst()
              .orElseThrow();
      assertThat(seen.stage()).isEqualTo("CLOSED");
      assertThat(seen.text("/ending/outcome")).isEqualTo("UNRATED");
      assertThat(seen.json().at("/rounds/0/score").isMissingNode()).isTrue();
      assertThat(seen.at("/rounds/0/provisionalRating/score").asInt()).isEqualTo(4);
      assertThat(seen.text("/rounds/0/provisionalRating/linkIssuedBy"))
          .isEqualTo(made.path("person").asText());
    }

    @Test
    void until_the_rating_window_ends() {
      served();
      var link = order.must(world.cityKeeper, "LINK_RATING");

      SandboxTime.pass(Duration.ofDays(8));

      var rating = Map.of("token", link.text("/token"), "score", 4, "solved", true);
      assertThat(Api.asNobody().post("/v1/ratings", rating).status()).isIn(409, 410);
      Api.asNobody()
          .post("/v1/ratings", Map.of("token", "forged", "score", 4, "solved", true))
          .refused(404, "RATING_LINK_INVALID");
    }

    /** The keeper types it in at a visit: there is no requester with an account. */
    private void served() {
      order.placedBy(world.keeper, Placement.at(world).with("channel", "VISIT"));
      order.meant(world.crew());
      order.must(world.keeper, "VERIFY");
      order.must(world.dispatcher, "DISPATCH");
      order.must(order.team().leader(), "ACCEPT");
      order.must(order.team().leader(), "PLAN");
      order.must(order.team().leader(), "REPORT");
    }
  }

  @Nested
  class A_call_back {

    private final OrderOnItsWay order = world.order().closed();

    @Test
    void overturns_it_once() {
      order.give(world.supervisor, "CALL_BACK", Map.of("solved", false)).expect(200);

      var seen = order.seenBy(order.resident);
      assertThat(seen.stage()).isEqualTo("VERIFIED");
      assertThat(seen.at("/round").asInt()).isEqualTo(2);
      order.give(world.supervisor, "CALL_BACK").refused(409, "ORDER_WRONG_STAGE");
    }

    @Test
    void comes_within_thirty_days() {
      SandboxTime.pass(Duration.ofDays(30).plusMinutes(1));

      order.give(world.supervisor, "CALL_BACK").refused(409, "CALL_BACK_TOO_LATE");
    }
  }

  @Nested
  class The_contact {

    @Test
    void is_masked_until_the_team_has_taken_it_and_each_look_is_written_down() {
      var order = world.order().offered();
      var leader = order.team().leader();
      assertThat(order.seenBy(leader).json().toString()).doesNotContain("海棠社区三号楼");
      order.give(leader, "DISCLOSE").expect(403);

      order.must(leader, "ACCEPT");
      var shown = order.must(leader, "DISCLOSE");

      assertThat(shown.text("/address")).startsWith("海棠社区三号楼");
      assertThat(shown.text("/contact/phone")).isNotEmpty();
      var looks =
          Api.as(order.resident).get("/v1/orders/" + order.id() + "/disclosures").expect(200);
      assertThat(looks.at("/looks")).hasSize(1);
    }

    @Test
    void is_shown_to_the_team_for_seven_days_after_the_service() {
      var order = world.order().closed();
      var leader = order.team().leader();
      SandboxTime.pass(Duration.ofDays(6));
      order.must(leader, "DISCLOSE");

      SandboxTime.pass(Duration.ofDays(1).plusMinutes(1));

      order.give(leader, "DISCLOSE").refused(409, "DISCLOSURE_OVER");
    }
  }
}
