// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.ADMINISTRATOR;
import static org.redvest.standalone.issuer.DemoPerson.AUDITOR;
import static org.redvest.standalone.issuer.DemoPerson.BOOTSTRAP;
import static org.redvest.standalone.issuer.DemoPerson.DISPATCHER;
import static org.redvest.standalone.issuer.DemoPerson.KEEPER;
import static org.redvest.standalone.issuer.DemoPerson.KEEPER_ELSEWHERE;
import static org.redvest.standalone.issuer.DemoPerson.SECRETARY;
import static org.redvest.standalone.issuer.DemoPerson.SECURITY_ADMIN;
import static org.redvest.standalone.issuer.DemoPerson.SUPERVISOR;
import static org.redvest.standalone.issuer.DemoPerson.SYSTEM_ADMIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.redvest.standalone.PrivateFile;
import org.redvest.standalone.issuer.Credentials;

/**
 * Fills the demo city at the first start, through the product's own interface alone. A file in the
 * data folder says that it is done and what there is; a start that was killed before leaves none,
 * and the next one does what is missing.
 */
public final class DemoCity {

  private final PrivateFile file;

  public DemoCity(Path file) {
    this.file = new PrivateFile(file);
  }

  /**
   * What the city has; made first if it is not there yet.
   *
   * @param address where the service answers
   */
  public Scenery filled(String address, JsonNode invitation) {
    try {
      if (!file.exists()) {
        var scenery = fill(new Api(address, invitation));
        file.write(Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(scenery) + "\n");
      }
      return Api.JSON.readValue(file.read(), Scenery.class);
    } catch (JsonProcessingException damaged) {
      throw new Unexpected("demo-city.json cannot be read: " + damaged.getOriginalMessage());
    }
  }

  private static Scenery fill(Api api) {
    var network = new Network(api);
    var city = network.city();
    var centre = network.below(city, "320706");
    var station = network.below(network.below(centre, "320706001"), "320706001001");
    var elsewhere = network.below(city, "320703");
    var otherStation = network.below(network.below(elsewhere, "320703001"), "320703001001");

    network.appoint(BOOTSTRAP, city, "ADMINISTRATOR", ADMINISTRATOR.username());
    for (var guard : List.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR)) {
      network.appoint(ADMINISTRATOR, city, guard.name(), guard.username());
    }
    network.appoint(SECURITY_ADMIN, city, "PARTNER", Credentials.PARTNER);
    for (var staff : List.of(DISPATCHER, SECRETARY, SUPERVISOR)) {
      network.appoint(ADMINISTRATOR, centre, staff.name(), staff.username());
    }
    network.appoint(ADMINISTRATOR, station, KEEPER.name(), KEEPER.username());
    network.appoint(ADMINISTRATOR, otherStation, KEEPER.name(), KEEPER_ELSEWHERE.username());

    var teams = new Crews(api, centre).approved();
    var menu = new Menu(api, station).published(teams);
    var haircut = menu.stream().filter(one -> one.title().equals(Menu.HAIRCUT)).findFirst();
    var tales = new Tales(station.id()).all(haircut.orElseThrow().id());
    var orders = new Orders(api, teams).told(centre, tales);
    return new Scenery(city, centre, station, otherStation, teams, menu, orders);
  }
}
