// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An approved team with its leader and a deputy. */
public record Team(UUID id, Person leader, Person deputy) {

  static Team approved(World world, String name) {
    var leader = Person.fresh("leader");
    var deputy = Person.fresh("deputy");
    var team =
        Api.as(leader).post("/v1/teams", registration(world.centre(), name)).expect(201).id();
    Api.as(world.administrator).post("/v1/teams/" + team + "/approval").expect(200);
    Api.as(leader)
        .post(
            "/v1/teams/" + team + "/members",
            Map.of("account", deputy.username(), "role", "DEPUTY"))
        .expect(200);
    return new Team(team, leader, deputy);
  }

  /** A registration that nothing is wrong with, at this position and serving all below it. */
  public static Map<String, Object> registration(UUID home, String name) {
    return Map.of(
        "home",
        home,
        "kind",
        "UNREGISTERED",
        "recordingUnit",
        Map.of("name", "海阳区新时代文明实践中心"),
        "profile",
        Map.of(
            "name",
            name,
            "contact",
            Marks.phone(),
            "categories",
            List.of("HOME_REPAIR", "ELDERLY_CARE"),
            "area",
            Map.of("positions", List.of(home)),
            "capacity",
            200,
            "highestRisk",
            "HIGH"));
  }
}
