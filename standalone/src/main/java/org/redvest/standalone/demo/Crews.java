// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.ADMINISTRATOR;
import static org.redvest.standalone.issuer.DemoPerson.DEPUTY_A;
import static org.redvest.standalone.issuer.DemoPerson.LEADER_A;
import static org.redvest.standalone.issuer.DemoPerson.LEADER_B;

import java.util.List;
import java.util.Map;
import org.redvest.standalone.demo.Scenery.Crew;
import org.redvest.standalone.demo.Scenery.Place;
import org.redvest.standalone.issuer.DemoPerson;

/** Two approved teams that serve the centre. */
final class Crews {

  /** Made up, with a valid check character. */
  private static final String CREDIT_CODE = "52320706MJ0000001J";

  private final Api api;
  private final Place home;

  Crews(Api api, Place home) {
    this.api = api;
    this.home = home;
  }

  List<Crew> approved() {
    var repairs =
        team(
            LEADER_A,
            "海州区红马甲便民服务队",
            Map.of("kind", "REGISTERED_ORGANISATION", "creditCode", CREDIT_CODE),
            List.of("HOME_REPAIR", "ELDERLY_CARE", "DIGITAL_HELP", "ERRANDS", "HAIRCUT"));
    var deputy = Map.of("account", DEPUTY_A.username(), "role", "DEPUTY");
    api.post(LEADER_A.username(), "/v1/teams/" + repairs.id() + "/members", deputy)
        .require(200, 409);
    var neighbours =
        team(
            LEADER_B,
            "西门社区邻里互助队",
            Map.of("kind", "COMMITTEE_GROUP", "recordingUnit", Map.of("name", "西门社区居委会")),
            List.of("ELDERLY_CARE", "CHILD_CARE", "TUTORING", "HAIRCUT", "HOME_REPAIR"));
    return List.of(repairs, neighbours);
  }

  private Crew team(
      DemoPerson leader, String name, Map<String, Object> nature, List<String> categories) {
    var id = registered(name);
    if (id.isEmpty()) {
      var body = Bodies.with(nature, "home", home.id(), "profile", profile(name, categories));
      id = api.post(leader.username(), "/v1/teams", body).require(201).text("id");
    }
    // Approved already: that is a conflict, and just as well.
    api.post(ADMINISTRATOR.username(), "/v1/teams/" + id + "/approval", Map.of()).require(200, 409);
    return new Crew(id, name, leader.username());
  }

  /** The id of the team that registered under this name; empty if none did. */
  private String registered(String name) {
    var path = "/v1/teams?limit=200&position=" + home.id();
    for (var team : api.get(ADMINISTRATOR.username(), path).require(200).items()) {
      if (team.path("name").asText().equals(name)) {
        return team.path("id").asText();
      }
    }
    return "";
  }

  private Map<String, ?> profile(String name, List<String> categories) {
    return Map.of(
        "name",
        name,
        "contact",
        "0518-85000000",
        "categories",
        categories,
        "area",
        Map.of("positions", List.of(home.id())),
        "capacity",
        20,
        "highestRisk",
        "MEDIUM");
  }
}
