// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.DISPATCHER;
import static org.redvest.standalone.issuer.DemoPerson.KEEPER;

import java.util.List;
import java.util.Map;
import org.redvest.standalone.demo.Route.Title;
import org.redvest.standalone.demo.Scenery.Crew;
import org.redvest.standalone.issuer.DemoPerson;

/** One order on its way, with the commands in the words of those who give them. */
final class Walked {

  private final Route route;
  private final DemoPerson requester;
  private Answer last;

  private Walked(Route route, DemoPerson requester, Answer placed) {
    this.route = route;
    this.requester = requester;
    this.last = placed;
  }

  static Walked placed(
      Route route, DemoPerson requester, Scenery scenery, String category, String need) {
    var body =
        Map.of(
            "kind",
            "REQUEST",
            "channel",
            "ONLINE",
            "category",
            category,
            "need",
            need,
            "position",
            scenery.station().id(),
            "address",
            "西门社区 5 号楼 1 单元 302",
            "contact",
            Tales.contact(requester));
    var title = new Title("居民点单", "a resident places an order");
    var placed = route.to("PLACED", title, requester.username(), "/v1/orders", body);
    return new Walked(route, requester, placed);
  }

  String id() {
    return last.text("id");
  }

  String path() {
    return "/v1/orders/" + id();
  }

  void verified() {
    go(
        "VERIFIED",
        new Title("站长审单：电话核实", "the station's keeper verifies it by telephone"),
        KEEPER.username(),
        path() + "/verification",
        Map.of("method", "PHONE", "risk", "LOW", "note", "情况属实。"));
  }

  void rejectedAsDuplicateOf(Walked other) {
    go(
        "REJECTED",
        new Title("站长：与上一单重复", "the keeper rejects it as a duplicate"),
        KEEPER.username(),
        path() + "/rejection",
        Map.of("reason", "DUPLICATE", "duplicateOf", other.id()));
  }

  void offeredTo(Crew team) {
    go(
        "OFFERED",
        new Title(
            "派单员派给" + team.name(), "the dispatcher offers it to " + team.leader() + "'s team"),
        DISPATCHER.username(),
        path() + "/dispatch",
        Map.of("mode", "DIRECT", "teams", List.of(team.id())));
  }

  void acceptedBy(Crew team) {
    go(
        "TAKEN",
        new Title("队长接单", "its leader accepts"),
        team.leader(),
        "/v1/offers/" + offerTo(team) + "/acceptance",
        Map.of());
  }

  void declinedBy(Crew team) {
    go(
        "VERIFIED",
        new Title("队长谢绝，不需要理由", "its leader declines, which needs no reason"),
        team.leader(),
        "/v1/offers/" + offerTo(team) + "/decline",
        Map.of());
  }

  void plannedBy(Crew team) {
    go(
        "SCHEDULED",
        new Title("约定上门时间", "the team plans the visit"),
        team.leader(),
        path() + "/plan",
        Orders.plan(last.body()));
  }

  void servedBy(Crew team, String done) {
    go(
        "SERVED",
        new Title("办结", "the team reports what it did"),
        team.leader(),
        path() + "/service-report",
        Map.of("done", done, "peopleServed", 1, "minutes", 45));
  }

  void ratedSolved() {
    go(
        "CLOSED",
        new Title("评单：五星，解决了", "the resident rates it: five stars, solved"),
        requester.username(),
        path() + "/rating",
        Map.of("score", 5, "solved", true));
  }

  void ratedNotSolved() {
    go(
        "VERIFIED",
        new Title("评单：没解决", "the resident says that it is not solved"),
        requester.username(),
        path() + "/rating",
        Map.of("score", 2, "solved", false, "words", "第二天又漏了。", "anotherTeam", true));
    if (last.body().path("round").asInt() != 2) {
      throw new Unexpected(last, "round 2");
    }
  }

  private void go(String stage, Title title, String who, String path, Map<String, ?> body) {
    last = route.to(stage, title, who, path, body);
  }

  /** The open offer to the team, as the dispatcher's last answer shows it. */
  private String offerTo(Crew team) {
    for (var offer : last.body().path("offers")) {
      if (offer.path("team").asText().equals(team.id())
          && offer.path("state").asText().equals("OPEN")) {
        return offer.path("id").asText();
      }
    }
    throw new Unexpected(last, "an open offer to " + team.name());
  }
}
