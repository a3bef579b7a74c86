package org.redvest.standalone.authority;

import static java.util.Map.entry;

import java.util.Map;
import org.redvest.standalone.authority.Trial.Scene;

/** How the operations on oneself are tried. */
final class PersonTrials {

  static final Map<String, Trial> ALL =
      Map.ofEntries(
          entry("getMe", _ -> Attempt.get("/v1/me")),
          entry("listConsents", _ -> Attempt.get("/v1/me/consents")),
          entry("exportMyData", _ -> Attempt.post("/v1/me/exports", Map.of())),
          entry("stateConsent", PersonTrials::consent),
          entry(
              "deleteMe",
              _ -> Attempt.post("/v1/me/deletion", Map.of("confirmation", "DELETE_MY_ACCOUNT"))));

  private PersonTrials() {}

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
