// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Map.entry;

import java.util.Map;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Api;

/** How the operations on oneself are tried. */
final class PersonTrials {

  private static final Map<String, Object> BLOCKING = Map.of("reason", "MISUSE");

  static final Map<String, Trial> ALL =
      Map.ofEntries(
          entry("getMe", _ -> Attempt.get("/v1/me")),
          entry("listConsents", _ -> Attempt.get("/v1/me/consents")),
          entry("exportMyData", _ -> Attempt.post("/v1/me/exports", Map.of())),
          entry("stateConsent", PersonTrials::consent),
          entry(
              "deleteMe",
              _ -> Attempt.post("/v1/me/deletion", Map.of("confirmation", "DELETE_MY_ACCOUNT"))),
          entry("getAccount", scene -> Attempt.get(people(keeper(scene)))),
          entry("searchAccount", PersonTrials::search),
          entry("blockAccount", PersonTrials::block),
          entry("unblockAccount", PersonTrials::unblock));

  private PersonTrials() {}

  private static Attempt search(Scene scene) {
    return Attempt.post(
        "/v1/people/searches",
        Map.of(
            "city",
            Integer.toString(Land.codeOf(scene.ground().city())),
            "account",
            scene.ground().here().keeper().username()));
  }

  private static Attempt block(Scene scene) {
    var account = people(keeper(scene));
    return Attempt.post(account + "/blocking", BLOCKING).watching(() -> version(scene, account));
  }

  private static Attempt unblock(Scene scene) {
    var account = people(keeper(scene));
    guard(scene).post(account + "/blocking", BLOCKING).expect(200);
    return Attempt.post(account + "/unblocking", Map.of()).watching(() -> version(scene, account));
  }

  private static long version(Scene scene, String account) {
    return guard(scene).get(account).expect(200).version();
  }

  private static Api guard(Scene scene) {
    return People.as(Guards.of("blockAccount", scene.ground()));
  }

  private static String people(String person) {
    return "/v1/people/" + person;
  }

  /** Somebody at home in the city, whom nobody needs. */
  private static String keeper(Scene scene) {
    return People.as(People.ADMINISTRATOR)
        .post(
            Land.appointments(scene.ground().here().station()),
            Land.appointment(Land.anyAccount(), "KEEPER"))
        .expect(201)
        .text("/personId");
  }

  private static Attempt consent(Scene scene) {
    var home = "/v1/positions/" + scene.ground().city();
    var city = People.as(People.RESIDENT).get(home).expect(200).text("/division");
    return Attempt.post(
        "/v1/me/consents",
        Map.of(
            "kind",
            "NOTIFICATIONS",
            "granted",
            true,
            "textVersion",
            "news-" + Land.next(),
            "language",
            "ZH_CN",
            "city",
            city));
  }
}
