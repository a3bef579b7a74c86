// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.Team;

/**
 * Two replicas of the production application on one database, and a city of their own with its
 * people. All of it is made through them: they live in real time, and the standalone's clock may be
 * far ahead.
 */
final class Arena implements AutoCloseable {

  private static final String DIVISIONS =
      """
      code,name,parent_code,level
      13CC00,中山市,,CITY
      13CC02,桥东区,13CC00,COUNTY
      13CC02001,南长街道,13CC02,TOWN
      13CC02001001,花园社区,13CC02001,VILLAGE
      """;

  private final Replica one = Replica.beside(Service.running());
  private final Replica other = Replica.beside(Service.running());
  private final String code;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<String, UUID> positions = new HashMap<>();

  final Person administrator = Person.fresh("administrator");
  final Person keeper = Person.fresh("keeper");
  final Person dispatcher = Person.fresh("dispatcher");
  final Person secretary = Person.fresh("secretary");
  final Person supervisor = Person.fresh("supervisor");

  /** In the city of these two digits, which nobody else uses. */
  Arena(String code) {
    this.code = code;
    as(Person.BOOTSTRAP)
        .post("/v1/position-imports", DIVISIONS.replace("CC", code).getBytes(UTF_8), "text/csv")
        .expect(200);
    as(Person.BOOTSTRAP)
        .get("/v1/positions?level=CITY&limit=200")
        .each("/items")
        .filter(position -> position.path("division").asText().equals(root()))
        .forEach(position -> learn(UUID.fromString(position.path("id").asText()), root()));
    appoint(Person.BOOTSTRAP, administrator, "ADMINISTRATOR", city());
    appoint(administrator, keeper, "KEEPER", city());
    appoint(administrator, dispatcher, "DISPATCHER", city());
    appoint(administrator, secretary, "SECRETARY", city());
    appoint(administrator, supervisor, "SUPERVISOR", city());
  }

  private void learn(UUID position, String division) {
    positions.put(division, position);
    as(Person.BOOTSTRAP)
        .get("/v1/positions?limit=200&parent=" + position)
        .each("/items")
        .forEach(below ->
            learn(UUID.fromString(below.path("id").asText()), below.path("division").asText()));
  }

  /** The person, through the replica whose turn it is. */
  Api as(Person person) {
    return Api.as(person).through(turn.getAndIncrement() % 2 == 0 ? one : other);
  }

  /** Where the replicas and the standalone tell how they are. */
  List<String> services() {
    try {
      return List.of(
          one.management(), other.management(), Service.running().process().management());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String root() {
    return "13" + code + "00";
  }

  UUID city() {
    return position(root());
  }

  UUID station() {
    return position("13" + code + "02001001");
  }

  private UUID position(String division) {
    var position = positions.get(division);
    if (position == null) {
      throw new AssertionError("no position for " + division + " in " + positions);
    }
    return position;
  }

  void appoint(Person by, Person whom, String role, UUID position) {
    as(by)
        .post(
            "/v1/positions/" + position + "/appointments",
            Map.of("account", whom.username(), "role", role))
        .expect(201);
  }

  /** A place of its own under the station, which may be closed. */
  UUID newPoint() {
    return as(administrator)
        .post(
            "/v1/positions",
            Map.of("level", "POINT", "name", "点" + turn.get(), "parent", station()))
        .expect(201)
        .id();
  }

  /** An approved team with a leader and a deputy, for so many orders at a time. */
  Team team(int capacity) {
    var team = ledTeam(capacity);
    as(team.leader())
        .post(
            "/v1/teams/" + team.id() + "/members",
            Map.of("account", team.deputy().username(), "role", "DEPUTY"))
        .expect(200);
    return team;
  }

  /** So many approved teams, whose deputies are nobody yet. */
  List<Team> teams(int count) {
    var teams = new ArrayList<Team>();
    for (int i = 0; i < count; i++) {
      teams.add(ledTeam(200));
    }
    return teams;
  }

  private Team ledTeam(int capacity) {
    var leader = Person.fresh("leader");
    var registration = new HashMap<String, Object>(Team.registration(city(), "赛队" + turn.get()));
    var profile = new HashMap<Object, Object>((Map<?, ?>) registration.get("profile"));
    profile.put("capacity", capacity);
    registration.put("profile", profile);
    var team = as(leader).post("/v1/teams", registration).expect(201).id();
    as(administrator).post("/v1/teams/" + team + "/approval").expect(200);
    return new Team(team, leader, Person.fresh("deputy"));
  }

  @Override
  public void close() throws InterruptedException {
    one.close();
    other.close();
  }
}
