// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Team;

/**
 * A city with one position of each level, whose root has a keeper, and with two teams that serve
 * all of it; made through the product's own import and appointments.
 */
record Town(Replica replica, UUID station, Person keeper, Crew one, Crew other) {

  /** A team and whoever leads it. */
  record Crew(UUID id, Person leader) {}

  /** The city whose code begins with these four digits. */
  static Town founded(Replica replica, String code) {
    var file = divisions(code).getBytes(StandardCharsets.UTF_8);
    as(Person.BOOTSTRAP, replica).post("/v1/position-imports", file, "text/csv").expect(200);
    var city = position(replica, "level=CITY", code + "00");
    var county = position(replica, "parent=" + city, code + "02");
    var town = position(replica, "parent=" + county, code + "02001");
    var station = position(replica, "parent=" + town, code + "02001001");
    var administrator = appointed(replica, Person.BOOTSTRAP, "ADMINISTRATOR", city);
    return new Town(
        replica,
        station,
        appointed(replica, administrator, "KEEPER", city),
        crew(replica, administrator, city, "一"),
        crew(replica, administrator, city, "二"));
  }

  private static String divisions(String code) {
    return """
    code,name,parent_code,level
    %1$s00,试点%1$s市,,CITY
    %1$s02,试点区,%1$s00,COUNTY
    %1$s02001,试点街道,%1$s02,TOWN
    %1$s02001001,试点社区,%1$s02001,VILLAGE
    """
        .formatted(code);
  }

  private static UUID position(Replica replica, String filter, String division) {
    return as(Person.BOOTSTRAP, replica)
        .get("/v1/positions?limit=200&" + filter)
        .expect(200)
        .each("/items")
        .filter(one -> one.path("division").asText().equals(division))
        .map(one -> UUID.fromString(one.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static Person appointed(Replica replica, Person by, String role, UUID position) {
    var person = Person.fresh("officer");
    as(by, replica)
        .post(
            "/v1/positions/" + position + "/appointments",
            Map.of("account", person.username(), "role", role))
        .expect(201);
    return person;
  }

  private static Crew crew(Replica replica, Person administrator, UUID city, String name) {
    var leader = Person.fresh("leader");
    var team =
        as(leader, replica)
            .post("/v1/teams", Team.registration(city, "试点%s队".formatted(name)))
            .expect(201)
            .id();
    as(administrator, replica).post("/v1/teams/" + team + "/approval").expect(200);
    return new Crew(team, leader);
  }

  private static Api as(Person person, Replica replica) {
    return Api.as(person).through(replica);
  }

  Api as(Person person) {
    return as(person, replica);
  }
}
