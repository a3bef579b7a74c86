// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.ADMINISTRATOR;
import static org.redvest.standalone.issuer.DemoPerson.BOOTSTRAP;

import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.redvest.standalone.demo.Scenery.Place;
import org.redvest.standalone.issuer.DemoPerson;

/** The city's positions, and who is appointed where. */
final class Network {

  static final String CITY = "320700";

  private final Api api;

  Network(Api api) {
    this.api = api;
  }

  /** The city, imported unless it is there: an import is done wholly or not at all. */
  Place city() {
    return find("level=CITY", CITY)
        .orElseGet(() -> {
          var file = Scattered.divisions(CITY);
          api.post(BOOTSTRAP.username(), "/v1/position-imports", "text/csv", file).require(200);
          return find("level=CITY", CITY).orElseThrow();
        });
  }

  /** The position of a division directly below another. */
  Place below(Place parent, String division) {
    return find("parent=" + parent.id(), division).orElseThrow();
  }

  /** Appoints him, unless somebody has the role at this place already. */
  void appoint(DemoPerson by, Place at, String role, String account) {
    var path = "/v1/positions/" + at.id() + "/appointments";
    var known = api.get(ADMINISTRATOR.username(), path);
    var held =
        StreamSupport.stream(known.items().spliterator(), false)
            .anyMatch(one -> one.path("role").asText().equals(role));
    if (!held) {
      api.post(by.username(), path, Map.of("account", account, "role", role)).require(201);
    }
  }

  private Optional<Place> find(String filter, String division) {
    var found = api.get(BOOTSTRAP.username(), "/v1/positions?limit=200&" + filter).require(200);
    return StreamSupport.stream(found.items().spliterator(), false)
        .filter(one -> one.path("division").asText().equals(division))
        .map(one -> new Place(one.path("id").asText(), division, one.path("name").asText()))
        .findFirst();
  }
}
