// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.redvest.standalone.authority.People.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;

/** Teams as the test needs them: that serve around their home, with room for all its orders. */
final class Teams {

  static final String CATEGORY = "HOME_REPAIR";

  private Teams() {}

  static UUID registered(Person founder, UUID home) {
    return as(founder).post("/v1/teams", registration(home)).expect(201).id();
  }

  static UUID approved(Person founder, UUID home, Person administrator) {
    var team = registered(founder, home);
    as(administrator).post(path(team, "approval"), Map.of()).expect(200);
    return team;
  }

  /** The same, with a deputy and a member. */
  static UUID complete(Person founder, UUID home, Person administrator) {
    var team = approved(founder, home, administrator);
    as(founder).post(path(team, "members"), member(People.DEPUTY_A, "DEPUTY")).expect(200);
    as(founder).post(path(team, "members"), member(People.other("member"), "MEMBER")).expect(200);
    return team;
  }

  /** A team that its leader has left, and nobody followed. */
  static UUID leaderless(UUID home, Person administrator) {
    var founder = Person.fresh("founder");
    var team = approved(founder, home, administrator);
    as(founder).post(path(team, "members"), member(People.other("member"), "MEMBER")).expect(200);
    as(founder)
        .post(leaving(team, only(as(founder).get("/v1/teams/" + team), "LEADER")), Map.of())
        .expect(200);
    return team;
  }

  /** The id of the one who has this role in a team. */
  static UUID only(Answer team, String role) {
    return team.each("/inside/members")
        .filter(member -> member.get("role").asText().equals(role))
        .map(member -> UUID.fromString(member.get("person").asText()))
        .findFirst()
        .orElseThrow();
  }

  static String path(UUID team, String command) {
    return "/v1/teams/" + team + "/" + command;
  }

  static String leaving(UUID team, UUID person) {
    return path(team, "members/" + person + "/leaving");
  }

  static Map<String, Object> member(Person person, String role) {
    return Map.of("account", person.username(), "role", role);
  }

  static Map<String, Object> registration(UUID home) {
    return Map.of(
        "home",
        home,
        "kind",
        "COMMITTEE_GROUP",
        "recordingUnit",
        Map.of("name", "新东街道办事处"),
        "profile",
        profile(home));
  }

  static Map<String, Object> profile(UUID home) {
    return Map.of(
        "name",
        "红马甲家电维修队",
        "contact",
        Marks.phone(),
        "categories",
        List.of(CATEGORY),
        "area",
        Map.of("positions", List.of(home)),
        "capacity",
        200,
        "highestRisk",
        "HIGH");
  }
}
