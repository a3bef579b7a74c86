// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.endtoend.Commands;
import org.redvest.standalone.endtoend.Person;

/** Brings one order after the other on its way, each by another way than the one before. */
final class Client implements Callable<@Nullable Void> {

  private static final List<List<String>> WAYS =
      List.of(
          List.of("VERIFY", "DISPATCH", "ACCEPT", "PLAN", "REPORT", "RATE"),
          List.of("VERIFY", "DISPATCH", "DECLINE", "CANCEL"),
          List.of("VERIFY", "DISPATCH", "ACCEPT", "HAND_BACK", "CANCEL"),
          List.of("CANCEL"));

  /** Between two requests, as nobody can read an answer faster. */
  private static final long PAUSE_MILLIS = 100;

  private final Crew crew;
  private final Tally tally;
  private final Insistence insistence;
  private int turn;

  Client(Scene scene, Crew crew, Tally tally, int number) {
    this.crew = crew;
    this.tally = tally;
    this.insistence = new Insistence(scene, tally, number);
    this.turn = number;
  }

  @Override
  public @Nullable Void call() throws Exception {
    while (!tally.isEnough()) {
      walk(WAYS.get(turn++ % WAYS.size()));
    }
    return null;
  }

  void walk(List<String> way) throws Exception {
    var order = insistence.on(crew.resident(), "PLACE", "/v1/orders", placement());
    for (var action : way) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      if (order.isMissingNode() || tally.isEnough()) {
        return;
      }
      order = insistence.on(by(action), action, path(action, order), body(action));
    }
  }

  private Person by(String action) {
    return switch (action) {
      case "VERIFY", "DISPATCH" -> crew.keeper();
      case "RATE", "CANCEL" -> crew.resident();
      default -> crew.leader();
    };
  }

  private static String path(String action, JsonNode order) {
    var offer = order.path("offers").valueStream().reduce(MissingNode.getInstance(), Client::open);
    var subject = List.of("ACCEPT", "DECLINE").contains(action) ? offer : order;
    return "/v1/" + Commands.path(action).formatted(subject.path("id").asText());
  }

  private static JsonNode open(JsonNode found, JsonNode offer) {
    return offer.path("state").asText().equals("OPEN") ? offer : found;
  }

  private Map<String, Object> body(String action) {
    var now = Instant.now();
    return action.equals("PLAN")
        ? Map.of(
            "from", now.minus(Duration.ofHours(1)).toString(),
            "to", now.minus(Duration.ofMinutes(1)).toString())
        : Commands.body(action, crew.team());
  }

  private Map<String, Object> placement() {
    return new HashMap<>(
        Map.of(
            "kind", "REQUEST",
            "channel", "ONLINE",
            "category", "HOME_REPAIR",
            "need", "灯不亮",
            "position", crew.place(),
            "address", "三号楼",
            "contact", Map.of("name", "王", "phone", "13800000000")));
  }
}
