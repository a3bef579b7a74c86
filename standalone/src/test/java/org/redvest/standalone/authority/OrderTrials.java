// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Answer;

/** How the operations on orders, offers and objections are tried. */
final class OrderTrials {

  static final Map<String, Trial> ALL =
      Map.ofEntries(
          entry("placeOrder", OrderTrials::place),
          entry("findRequest", OrderTrials::request),
          entry("listOrders", OrderTrials::list),
          entry("listOffers", scene -> Attempt.get("/v1/offers?team=" + team(scene))),
          entry("readOrder", scene -> reading(scene, "")),
          entry("readTimeline", scene -> reading(scene, "/timeline")),
          entry("listDisclosures", scene -> reading(scene, "/disclosures")),
          entry("verifyOrder", command("VERIFY")),
          entry("rejectOrder", command("REJECT")),
          entry("referOrder", command("REFER")),
          entry("answerReferral", command("ANSWER_REFERRAL")),
          entry("escalateOrder", command("ESCALATE")),
          entry("objectToEscalation", command("OBJECT")),
          entry("dispatchOrder", command("DISPATCH")),
          entry("withdrawOffers", command("WITHDRAW")),
          entry("acceptOffer", command("ACCEPT")),
          entry("declineOffer", command("DECLINE")),
          entry("planOrder", command("PLAN")),
          entry("handBackOrder", command("HAND_BACK")),
          entry("recallOrder", command("RECALL")),
          entry("reportService", command("REPORT")),
          entry("rateOrder", command("RATE")),
          entry("issueRatingLink", command("LINK_RATING")),
          entry("rateByLink", OrderTrials::rateByLink),
          entry("cancelOrder", command("CANCEL")),
          entry("nudgeOrder", command("NUDGE")),
          entry("callBack", command("CALL_BACK")),
          entry("discloseContact", command("DISCLOSE")),
          entry("uploadFile", scene -> Attempt.upload(files(order(scene, scene.subject())))),
          entry("listFiles", scene -> Attempt.get(files(order(scene, scene.subject())))),
          entry("getFile", scene -> Attempt.get("/v1/files/" + file(scene).id())),
          entry("getFileContent", scene -> Attempt.get(file(scene).text("/content/path"))),
          entry("decideObjection", OrderTrials::decide));

  private OrderTrials() {}

  private static Attempt place(Scene scene) {
    var channel = scene.subject().equals("ON_BEHALF") ? "VISIT" : scene.subject();
    return Attempt.post("/v1/orders", Orders.placement(scene.place().station(), channel));
  }

  /** Of the resident, who placed an order by it. */
  private static Attempt request(Scene scene) {
    var key = UUID.randomUUID().toString();
    People.as(People.RESIDENT)
        .naming(key)
        .post("/v1/orders", Orders.placement(scene.place().station(), "ONLINE"))
        .expect(201);
    return Attempt.get("/v1/idempotency/" + key + "?city=" + Land.codeOf(scene.ground().city()));
  }

  private static Attempt list(Scene scene) {
    var above = scene.relation() == Relation.ABOVE;
    return Attempt.get(
        "/v1/orders"
            + switch (scene.subject()) {
              case "MINE" -> "";
              case "BOARD" ->
                  "?position=" + (above ? scene.ground().centre() : scene.place().station());
              default -> "?team=" + team(scene);
            });
  }

  static UUID team(Scene scene) {
    return scene.relation() == Relation.OWN ? scene.ground().teamA() : scene.place().team();
  }

  private static Orders order(Scene scene, String stage) {
    return Orders.reaching(stage, Casting.of(scene.ground(), scene.relation(), scene.caller()));
  }

  private static Attempt reading(Scene scene, String part) {
    return Attempt.get("/v1/orders/" + order(scene, scene.subject()).id() + part);
  }

  private static Trial command(String action) {
    return scene -> attempt(order(scene, scene.subject()), action);
  }

  private static Attempt attempt(Orders order, String action) {
    return Attempt.post(order.path(action), order.body(action)).watching(order::version);
  }

  private static String files(Orders order) {
    return "/v1/files?order=" + order.id();
  }

  private static Answer file(Scene scene) {
    return order(scene, "SERVED").evidence(!scene.subject().equals("UNNAMED"));
  }

  private static Attempt rateByLink(Scene scene) {
    var casting = Casting.of(scene.ground(), scene.relation(), scene.caller());
    var order = Orders.reaching(scene.subject(), casting);
    return Attempt.post("/v1/ratings", Orders.ratingBy(order.link(casting.placer())));
  }

  /** Dispatched by the station or, after it climbed there, by the centre; or sent up wrongly. */
  private static Attempt decide(Scene scene) {
    var order =
        switch (scene.subject()) {
          case "STATION_DISPATCHED" -> order(scene, "OFFERED");
          case "CENTRE_DISPATCHED" -> climbed(scene);
          default -> order(scene, "ESCALATED");
        };
    if (scene.subject().equals("ESCALATED")) {
      order.give(People.DISPATCHER, "OBJECT");
    } else {
      order.object();
    }
    return attempt(order, "DECIDE_OBJECTION");
  }

  private static Orders climbed(Scene scene) {
    var order = order(scene, "VERIFIED");
    order.give(People.DISPATCHER, "ESCALATE");
    order.give(People.DISPATCHER, "ESCALATE");
    order.dispatch();
    return order;
  }
}
