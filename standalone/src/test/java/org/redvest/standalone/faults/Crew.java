// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.Team;

/** Those who bring one client's orders on their way, in the demo city; all are signed in. */
record Crew(UUID place, Person resident, Person keeper, Person leader, UUID team) {

  static List<Crew> muster(int count) throws IOException {
    var service = Service.running();
    var city = UUID.fromString(service.process().invitation().at("/demo/city/id").asText());
    var administrator = new Person("administrator");
    var crews = new ArrayList<Crew>();
    for (int i = 0; i < count; i++) {
      var keeper = Person.fresh("keeper");
      var leader = Person.fresh("leader");
      var resident = Person.fresh("resident");
      Api.as(administrator)
          .post(
              "/v1/positions/" + city + "/appointments",
              Map.of("account", keeper.username(), "role", "KEEPER"))
          .expect(201);
      var team =
          Api.as(leader)
              .post("/v1/teams", Team.registration(city, "试%d队".formatted(i)))
              .expect(201)
              .id();
      Api.as(administrator).post("/v1/teams/" + team + "/approval").expect(200);
      service.token(keeper);
      service.token(resident);
      crews.add(new Crew(city, resident, keeper, leader, team));
    }
    return crews;
  }
}
