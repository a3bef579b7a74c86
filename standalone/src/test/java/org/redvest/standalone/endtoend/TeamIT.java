// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Teams, what becomes of their offers, and the menu. */
class TeamIT {

  private final World world = World.here();

  @Test
  void a_suspended_teams_offers_are_withdrawn() {
    var team = world.team();
    var order = world.order().offeredTo(team);

    Api.as(world.administrator)
        .post("/v1/teams/" + team.id() + "/suspension", Map.of("reason", "SAFETY"))
        .expect(200);

    var seen = order.seenBy(world.keeper);
    assertThat(seen.stage()).isEqualTo("VERIFIED");
    assertThat(seen.text("/offers/0/state")).isEqualTo("WITHDRAWN");
    order.give(world.dispatcher, "DISPATCH").refused(409, "TEAM_NOT_ELIGIBLE");
  }

  @Test
  void a_team_that_holds_orders_is_not_dissolved() {
    var team = world.team();
    var order = world.order().takenBy(team);
    var dissolution = "/v1/teams/" + team.id() + "/dissolution";

    Api.as(world.administrator).post(dissolution).refused(409, "TEAM_HOLDS_ORDERS");
    order.must(team.leader(), "HAND_BACK");

    Api.as(world.administrator).post(dissolution).expect(200);
  }

  @Test
  void a_team_is_not_approved_by_those_below_its_home() {
    var leader = Person.fresh("leader");
    var team =
        Api.as(leader).post("/v1/teams", Team.registration(world.centre(), "待批队")).expect(201).id();
    Api.as(leader).post("/v1/teams/" + team + "/approval").expect(403);
    assertThat(
            Api.as(world.otherCityAdministrator).post("/v1/teams/" + team + "/approval").status())
        .isIn(403, 404);
  }

  @Test
  void the_menu_of_a_position_is_everything_that_serves_it() {
    var team = world.team();
    var item =
        Api.as(team.leader())
            .post(
                "/v1/menu-items",
                Map.of(
                    "team", team.id(),
                    "title", "上门修灯",
                    "description", "修灯换灯泡",
                    "category", "HOME_REPAIR"))
            .expect(201);

    assertThat(menuOf(world.station().toString())).contains(item.id().toString());
    assertThat(menuOf(world.stationElsewhere().toString())).doesNotContain(item.id().toString());

    var order =
        Api.as(Person.fresh("resident"))
            .post(
                "/v1/orders",
                Placement.at(world)
                    .with("kind", "MENU")
                    .without("category")
                    .with("menuItem", item.id())
                    .body())
            .expect(201);
    assertThat(order.text("/asked/category")).isEqualTo("HOME_REPAIR");
  }

  private static List<String> menuOf(String position) {
    return Api.asNobody()
        .get("/v1/positions/" + position + "/menu?limit=200")
        .expect(200)
        .each("/items")
        .map(item -> item.path("id").asText())
        .toList();
  }
}
