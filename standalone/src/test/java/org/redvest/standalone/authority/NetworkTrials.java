// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Map.entry;
import static org.redvest.standalone.authority.People.as;

import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Person;

/** How the operations on positions, appointments and the catalogue are tried. */
final class NetworkTrials {

  static final Map<String, Trial> ALL =
      Map.ofEntries(
          entry(
              "listAuditEntries",
              scene -> Attempt.get("/v1/audit-entries?city=" + Land.codeOf(scene.ground().city()))),
          entry("getProblem", _ -> Attempt.get("/problems/order-wrong-stage")),
          entry("listCategories", _ -> Attempt.get("/v1/categories")),
          entry("getDictionaries", _ -> Attempt.get("/v1/dictionaries")),
          entry("listPositions", scene -> Attempt.get("/v1/positions?parent=" + station(scene))),
          entry("findPosition", scene -> Attempt.get("/v1/positions/" + station(scene))),
          entry(
              "findNearestPositions",
              _ -> Attempt.get("/v1/positions/nearest?lat=34.59&lng=119.16&datum=GCJ02")),
          entry("importPositions", NetworkTrials::importing),
          entry("addPosition", NetworkTrials::adding),
          entry("closePosition", NetworkTrials::closing),
          entry("listAppointments", NetworkTrials::appointments),
          entry("findAppointment", NetworkTrials::appointment),
          entry("appoint", NetworkTrials::appointing),
          entry("endAppointment", NetworkTrials::ending));

  private NetworkTrials() {}

  private static UUID station(Scene scene) {
    return scene.place().station();
  }

  private static Attempt importing(Scene scene) {
    var town = scene.place().town();
    var row =
        scene.subject().equals("ROOT")
            ? Land.newCity() + ",权限市,,CITY"
            : "%s%03d,权限村,%s,VILLAGE".formatted(town, Land.next(), town);
    return Attempt.csv("code,name,parent_code,level\n" + row + "\n");
  }

  private static Attempt adding(Scene scene) {
    return Attempt.post(
        "/v1/positions",
        scene.subject().equals("ROOT")
            ? Land.position(null, "CITY", Land.newCity())
            : Land.position(station(scene), "POINT", null));
  }

  private static Attempt closing(Scene scene) {
    var path = "/v1/positions/" + point(scene);
    return Attempt.post(path + "/closing", Map.of("successor", point(scene)))
        .watching(() -> as(People.RESIDENT).get(path).expect(200).version());
  }

  private static UUID point(Scene scene) {
    var body = Land.position(station(scene), "POINT", null);
    return as(scene.administrator()).post("/v1/positions", body).expect(201).id();
  }

  private static Attempt appointments(Scene scene) {
    var centre = scene.subject().equals("CENTRE");
    return Attempt.get(Land.appointments(centre ? scene.ground().centre() : station(scene)));
  }

  private static Attempt appointment(Scene scene) {
    return Attempt.get("/v1/appointments/" + scene.place().appointment());
  }

  private static Attempt appointing(Scene scene) {
    var self = scene.relation() == Relation.SELF && !scene.caller().equals(Person.NOBODY);
    var account = self ? scene.caller().username() : Land.anyAccount();
    return switch (scene.subject()) {
      case "FIRST_ADMINISTRATOR" -> appointing(root(), account, "ADMINISTRATOR");
      case "FIRST_KEEPER" -> appointing(root(), account, "KEEPER");
      case "SECOND_ADMINISTRATOR" -> appointing(scene.ground().city(), account, "ADMINISTRATOR");
      case "ADMINISTRATOR" -> appointing(scene.ground().centre(), account, "ADMINISTRATOR");
      default -> appointing(station(scene), account, scene.subject());
    };
  }

  private static Attempt appointing(UUID position, String account, String role) {
    return Attempt.post(Land.appointments(position), Land.appointment(account, role));
  }

  private static UUID root() {
    var body = Land.position(null, "CITY", Land.newCity());
    return as(Person.BOOTSTRAP).post("/v1/positions", body).expect(201).id();
  }

  private static Attempt ending(Scene scene) {
    var body = Land.appointment(Land.anyAccount(), "KEEPER");
    var by = scene.administrator();
    var made = as(by).post(Land.appointments(station(scene)), body).expect(201).id();
    return Attempt.post("/v1/appointments/" + made + "/ending", Map.of())
        .watching(() -> as(by).get("/v1/appointments/" + made).expect(200).version());
  }
}
