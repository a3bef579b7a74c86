// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.redvest.standalone.authority.People.as;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;

/** Two cities of the test's own, with the people of the table at work in the first. */
final class Land {

  /** Codes that no real city has; each root is planted once. */
  private static final AtomicInteger CITIES = new AtomicInteger(9100);

  private static final AtomicInteger RUNNING = new AtomicInteger(100);

  /**
   * A station, who keeps it for the test, and the team that serves there.
   *
   * @param keeper somebody of no column with the role KEEPER there
   * @param appointment that of the column's keeper, or of this one
   */
  record Place(
      UUID station, String town, Person keeper, UUID appointment, Person leader, UUID team) {}

  /**
   * @param here where keeper works
   * @param there where keeper-elsewhere works
   * @param abroad in the other city
   * @param teamA of leader-a, deputy-a
   * @param teamB of leader-b
   */
  record Ground(
      UUID city, UUID centre, Place here, Place there, Place abroad, UUID teamA, UUID teamB) {}

  private Land() {}

  static Ground settle() {
    var city = plant(People.ADMINISTRATOR);
    as(People.ADMINISTRATOR)
        .post(appointments(city.id), appointment(People.other("administrator-2"), "ADMINISTRATOR"))
        .expect(201);
    var centre = add(city, "CENTRE", city.code / 100 * 100 + 1 + "", city.id);
    var other = add(city, "CENTRE", city.code / 100 * 100 + 2 + "", city.id);
    appoint(city, centre, People.DISPATCHER, "DISPATCHER");
    appoint(city, centre, People.SECRETARY, "SECRETARY");
    appoint(city, centre, People.SUPERVISOR, "SUPERVISOR");
    var security = People.other("security-admin-" + city.code);
    appoint(city, city.id, security, "SECURITY_ADMIN");
    as(security).post(appointments(centre), appointment(Person.PARTNER, "PARTNER")).expect(201);
    var here = place(city, centre, city.code + 1, People.KEEPER, "here");
    var there = place(city, other, city.code + 2, People.KEEPER_ELSEWHERE, "there");
    var abroad = plant(People.other("administrator-abroad"));
    var away = add(abroad, "CENTRE", abroad.code + 1 + "", abroad.id);
    var far = place(abroad, away, abroad.code + 1, People.other("keeper-known-abroad"), "abroad");
    var a = Teams.approved(People.LEADER_A, here.station, People.ADMINISTRATOR);
    as(People.LEADER_A)
        .post(Teams.path(a, "members"), Teams.member(People.DEPUTY_A, "DEPUTY"))
        .expect(200);
    var b = Teams.approved(People.LEADER_B, here.station, People.ADMINISTRATOR);
    return new Ground(city.id, centre, here, there, far, a, b);
  }

  /** A root with its code and whoever administers it. */
  private record Root(UUID id, int code, Person administrator) {}

  private static Root plant(Person administrator) {
    var code = Integer.parseInt(newCity());
    var root = as(Person.BOOTSTRAP).post("/v1/positions", position(null, "CITY", code + ""));
    var id = root.expect(201).id();
    as(Person.BOOTSTRAP)
        .post(appointments(id), appointment(administrator, "ADMINISTRATOR"))
        .expect(201);
    return new Root(id, code, administrator);
  }

  private static Place place(Root root, UUID centre, int county, Person known, String name) {
    var town = county + "001";
    var institute = add(root, "INSTITUTE", town, centre);
    var station = add(root, "STATION", town + "001", institute);
    var appointed = appoint(root, station, known, "KEEPER");
    var keeper = People.other("keeper-" + name);
    appoint(root, station, keeper, "KEEPER");
    var leader = People.other("leader-" + name);
    var team = Teams.approved(leader, station, root.administrator);
    return new Place(station, town, keeper, appointed.id(), leader, team);
  }

  private static UUID add(Root root, String level, String code, UUID parent) {
    return as(root.administrator)
        .post("/v1/positions", position(parent, level, code))
        .expect(201)
        .id();
  }

  private static Answer appoint(Root root, UUID position, Person person, String role) {
    return as(root.administrator)
        .post(appointments(position), appointment(person, role))
        .expect(201);
  }

  static String newCity() {
    return CITIES.incrementAndGet() + "00";
  }

  /** Three digits that no village of the test has yet. */
  static int next() {
    return RUNNING.incrementAndGet();
  }

  /** The city's code, which its id holds. */
  static int codeOf(UUID city) {
    return new PositionId(city).city().code();
  }

  static String appointments(UUID position) {
    return "/v1/positions/" + position + "/appointments";
  }

  static Map<String, Object> appointment(Person person, String role) {
    return appointment(person.username(), role);
  }

  static Map<String, Object> appointment(String account, String role) {
    return Map.of("account", account, "role", role);
  }

  /** Somebody's account; nobody signs in with it. */
  static String anyAccount() {
    return Marks.text("account-");
  }

  static Map<String, Object> position(@Nullable UUID parent, String level, @Nullable String code) {
    var body = new HashMap<String, Object>();
    body.put("level", level);
    body.put("name", "权限" + next());
    if (parent != null) {
      body.put("parent", parent);
    }
    if (code != null) {
      body.put("division", code);
    }
    return body;
  }
}
