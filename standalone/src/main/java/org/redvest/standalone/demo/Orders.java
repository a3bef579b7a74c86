// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.DISPATCHER;
import static org.redvest.standalone.issuer.DemoPerson.KEEPER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.standalone.demo.Scenery.Crew;
import org.redvest.standalone.demo.Scenery.Errand;
import org.redvest.standalone.demo.Scenery.Place;

/**
 * Brings each tale to its stage. What comes next follows from the order's own stage, so a start
 * that was interrupted goes on where it stopped.
 */
final class Orders {

  private final Api api;
  private final List<Crew> teams;
  private final Map<String, JsonNode> placed = new HashMap<>();

  Orders(Api api, List<Crew> teams) {
    this.api = api;
    this.teams = teams;
  }

  List<Errand> told(Place centre, List<Tale> tales) {
    var board = "/v1/orders?limit=200&position=" + centre.id();
    for (var row : api.get(DISPATCHER.username(), board).require(200).items()) {
      var path = "/v1/orders/" + row.path("id").asText();
      var order = api.get(DISPATCHER.username(), path).require(200).body();
      placed.put(order.at("/asked/need").asText(), order);
    }
    return tales.stream().map(this::told).toList();
  }

  private Errand told(Tale tale) {
    var order =
        placed.computeIfAbsent(
            tale.words(),
            _ -> api.post(tale.placedBy(), "/v1/orders", tale.placement()).require(201).body());
    while (!order.path("stage").asText().equals(tale.stage())) {
      order = next(order, tale);
    }
    return new Errand(
        order.path("id").asText(), order.path("number").asText(), tale.placedBy(), tale.stage());
  }

  private JsonNode next(JsonNode order, Tale tale) {
    var team = teams.get(tale.team());
    var stage = order.path("stage").asText();
    var path = "/v1/orders/" + order.path("id").asText();
    var answer =
        switch (stage) {
          case "PLACED" ->
              tale.stage().equals("REJECTED")
                  ? give(KEEPER.username(), path + "/rejection", "reason", "NOT_VOLUNTEER_WORK")
                  : api.post(KEEPER.username(), path + "/verification", verification(order));
          case "VERIFIED" ->
              give(
                  DISPATCHER.username(),
                  path + "/dispatch",
                  "mode",
                  "DIRECT",
                  "teams",
                  List.of(team.id()));
          case "OFFERED" -> give(team.leader(), "/v1/offers/" + offer(order, team) + "/acceptance");
          case "TAKEN" -> api.post(team.leader(), path + "/plan", plan(order));
          case "SCHEDULED" ->
              give(
                  team.leader(),
                  path + "/service-report",
                  "done",
                  "换了新灯泡，顺手检查了插座。",
                  "peopleServed",
                  1,
                  "minutes",
                  40);
          case "SERVED" ->
              give(tale.placedBy(), path + "/rating", "score", 5, "solved", true, "words", "谢谢！");
          default -> throw new Unexpected("no way on from " + stage + " to " + tale.stage());
        };
    return answer.require(200).body();
  }

  private Answer give(String who, String path, Object... body) {
    return api.post(who, path, Bodies.with(Map.of(), body));
  }

  private static Map<String, ?> verification(JsonNode order) {
    var found = Map.of("method", "PHONE", "risk", "LOW", "note", "电话核实，情况属实。");
    return order.at("/asked/kind").asText().equals("WISH")
        ? Bodies.with(found, "publicText", "一个爱看书的孩子想要一套《昆虫记》。")
        : found;
  }

  /** The dispatcher sees every offer; what the order shows depends on who gave the last command. */
  private String offer(JsonNode order, Crew team) {
    var path = "/v1/orders/" + order.path("id").asText();
    for (var one : api.get(DISPATCHER.username(), path).require(200).body().path("offers")) {
      if (one.path("team").asText().equals(team.id())
          && one.path("state").asText().equals("OPEN")) {
        return one.path("id").asText();
      }
    }
    throw new Unexpected("no open offer to " + team.name());
  }

  /** By the service's own clock, which may have been moved. */
  static Map<String, String> plan(JsonNode order) {
    var now = Instant.parse(order.path("serverTime").asText());
    return Map.of(
        "from", now.minusSeconds(3600).toString(),
        "to", now.plusSeconds(3600).toString());
  }
}
