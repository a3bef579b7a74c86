// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.standalone.authority.People.as;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;

/** A blocked account is refused whatever it asks for, save what everybody may read. */
class KeptOutIT {

  /** What is asked without a look at who asks; {@code rateByLink} and files have links instead. */
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "listCategories",
          "getDictionaries",
          "getProblem",
          "listPositions",
          "findPosition",
          "findNearestPositions",
          "getMenu",
          "getMenuItem",
          "listMenuItems",
          "rateByLink",
          "getFileContent");

  @Test
  void every_operation_refuses_it_by_name() {
    var ground = Specimens.settle();
    var blocked = Person.fresh("blocked");
    var deviations = new ArrayList<String>();
    var open = new ArrayList<String>();
    var calls = Specimens.operations().stream().sorted().map(ground::of).toList();
    block(ground, blocked);

    for (var specimen : calls) {
      var answer = Api.as(blocked).send(specimen.call());
      if (FOR_EVERYBODY.contains(specimen.operation())) {
        open.add(specimen.operation());
      } else if (answer.status() != 403 || !answer.text("/code").equals("ACCOUNT_BLOCKED")) {
        deviations.add(specimen.operation() + ": " + answer.status() + " " + answer.body());
      }
    }

    assertThat(deviations).isEmpty();
    assertThat(open).hasSameSizeAs(FOR_EVERYBODY);
  }

  private static void block(Specimens ground, Person person) {
    var specimen = ground.of("blockAccount");
    var known = UUID.fromString(specimen.call().path().split("/", -1)[3]);
    as(person).post("/v1/me/consents", consent(Land.codeOf(known))).expect(200);
    var id = as(person).get("/v1/me").expect(200).text("/personId");
    as(specimen.by())
        .post("/v1/people/" + id + "/blocking", Map.of("reason", "COMPROMISED"))
        .expect(200);
  }

  /** Whoever states one is somebody, at home in the city. */
  private static Map<String, Object> consent(int city) {
    return Map.of(
        "kind",
        "LOCATION",
        "granted",
        true,
        "textVersion",
        "location-1",
        "language",
        "EN",
        "city",
        Integer.toString(city));
  }
}
