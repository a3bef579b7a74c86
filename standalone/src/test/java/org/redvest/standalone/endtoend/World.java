// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small city of the suite's own with its people: two centres, two institutes and two stations
 * under the first, one of each under the second; and a second city in which nobody of the first has
 * a say. Made once, through the product's own import and appointments; tests share it and place
 * orders of their own.
 */
public final class World {

  static final String CITY = "130300";
  static final String OTHER_CITY = "130400";

  private static final String DIVISIONS =
      """
      code,name,parent_code,level
      130300,东港市,,CITY
      130302,海阳区,130300,COUNTY
      130303,山关区,130300,COUNTY
      130302001,文化路街道,130302,TOWN
      130302002,北环路街道,130302,TOWN
      130302001001,海棠社区,130302001,VILLAGE
      130302001002,玉兰社区,130302001,VILLAGE
      130303001,南关街道,130303,TOWN
      130303001001,古城社区,130303001,VILLAGE
      """;

  private static final String OTHER_DIVISIONS =
      """
      code,name,parent_code,level
      130400,西岭市,,CITY
      130402,丛山区,130400,COUNTY
      130402001,滏东街道,130402,TOWN
      130402001001,柳林社区,130402001,VILLAGE
      """;

  private static final AtomicInteger TEAMS = new AtomicInteger();
  private static @Nullable World made;

  private @Nullable Team crew;
  private int served;
  private boolean partnerAdmitted;
  private @Nullable Person securityAdmin;
  private final Map<String, UUID> positions = new HashMap<>();

  public final Person administrator = Person.fresh("administrator");
  public final Person cityKeeper = Person.fresh("city-keeper");
  public final Person citySecretary = Person.fresh("city-secretary");
  public final Person citySupervisor = Person.fresh("city-supervisor");
  public final Person dispatcher = Person.fresh("dispatcher");
  public final Person secretary = Person.fresh("secretary");
  public final Person supervisor = Person.fresh("supervisor");
  public final Person keeper = Person.fresh("keeper");
  public final Person siblingKeeper = Person.fresh("sibling-keeper");
  public final Person keeperElsewhere = Person.fresh("keeper-elsewhere");
  public final Person otherCityAdministrator = Person.fresh("other-administrator");
  public final Person otherCityKeeper = Person.fresh("other-city-keeper");

  private World() {}

  /** The one world of this run. */
  public static synchronized World here() {
    var world = made;
    if (world == null) {
      world = new World();
      world.settle();
      made = world;
    }
    return world;
  }

  private void settle() {
    found(DIVISIONS, CITY, administrator);
    found(OTHER_DIVISIONS, OTHER_CITY, otherCityAdministrator);
    appoint(administrator, cityKeeper, "KEEPER", city());
    appoint(administrator, citySecretary, "SECRETARY", city());
    appoint(administrator, citySupervisor, "SUPERVISOR", city());
    appoint(administrator, dispatcher, "DISPATCHER", centre());
    appoint(administrator, secretary, "SECRETARY", centre());
    appoint(administrator, supervisor, "SUPERVISOR", centre());
    appoint(administrator, keeper, "KEEPER", station());
    appoint(administrator, siblingKeeper, "KEEPER", siblingStation());
    appoint(administrator, keeperElsewhere, "KEEPER", stationElsewhere());
    appoint(otherCityAdministrator, otherCityKeeper, "KEEPER", stationInOtherCity());
  }

  /** Imports a city and gives it its first administrator. */
  private void found(String divisions, String code, Person first) {
    Api.as(Person.BOOTSTRAP)
        .post("/v1/position-imports", divisions.getBytes(StandardCharsets.UTF_8), "text/csv")
        .expect(200);
    var root =
        Api.as(Person.BOOTSTRAP)
            .get("/v1/positions?level=CITY&limit=200")
            .expect(200)
            .each("/items")
            .filter(position -> position.path("division").asText().equals(code))
            .findFirst()
            .orElseThrow();
    learn(UUID.fromString(root.path("id").asText()), code);
    appoint(Person.BOOTSTRAP, first, "ADMINISTRATOR", position(code));
  }

  private void learn(UUID position, String division) {
    positions.put(division, position);
    Api.asNobody()
        .get("/v1/positions?limit=200&parent=" + position)
        .expect(200)
        .each("/items")
        .forEach(below ->
            learn(UUID.fromString(below.path("id").asText()), below.path("division").asText()));
  }

  public UUID position(String division) {
    var position = positions.get(division);
    if (position == null) {
      throw new AssertionError("no position for " + division + " in " + positions);
    }
    return position;
  }

  public UUID city() {
    return position(CITY);
  }

  public UUID centre() {
    return position("130302");
  }

  public UUID institute() {
    return position("130302001");
  }

  public UUID station() {
    return position("130302001001");
  }

  /** Under the same institute. */
  public UUID siblingStation() {
    return position("130302001002");
  }

  /** Under the other centre. */
  public UUID stationElsewhere() {
    return position("130303001001");
  }

  public UUID stationInOtherCity() {
    return position("130402001001");
  }

  /** Somebody appoints somebody; the answer is the appointment. */
  public Answer appoint(Person by, Person whom, String role, UUID position) {
    return Api.as(by)
        .post(
            "/v1/positions/" + position + "/appointments",
            Map.of("account", whom.username(), "role", role))
        .expect(201);
  }

  /** Appoints the partner's machine at the centre, once. */
  public synchronized void admitPartner() {
    if (!partnerAdmitted) {
      appoint(securityAdmin(), Person.PARTNER, "PARTNER", centre());
      partnerAdmitted = true;
    }
  }

  /** Whoever admits partners; appointed when he is first wanted. */
  public synchronized Person securityAdmin() {
    var security = securityAdmin;
    if (security == null) {
      security = Person.fresh("security-admin");
      appoint(administrator, security, "SECURITY_ADMIN", city());
      securityAdmin = security;
    }
    return security;
  }

  /** A new approved team at the centre, which serves all of it and has a deputy. */
  public Team team() {
    return Team.approved(this, "红马甲%d队".formatted(TEAMS.incrementAndGet()));
  }

  /** A team for orders that may have any; a new one now and then, as none can hold them all. */
  public synchronized Team crew() {
    if (crew == null || ++served % 100 == 0) {
      crew = team();
    }
    return crew;
  }

  /** An order of a fresh resident at the station, not yet placed. */
  public OrderOnItsWay order() {
    return new OrderOnItsWay(this);
  }
}
