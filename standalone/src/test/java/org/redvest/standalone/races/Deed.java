// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/**
 * Every command that locks an order, a team or a position.
 *
 * @param stage where the order must be for it to succeed
 */
record Deed(String name, String stage, Function<Scene, Answer> give) {

  /**
   * One order and what is around it.
   *
   * @param team whom it goes to
   * @param point where it was placed
   * @param twin another order of the same need
   * @param heir who takes over where the point is closed
   */
  record Scene(Arena arena, Order order, Team team, UUID point, Order twin, UUID heir) {

    private Answer staff(String action) {
      return order.give(arena.dispatcher, action);
    }

    private Answer ofTeam(String command, Map<String, Object> body) {
      return arena.as(arena.administrator).post("/v1/teams/" + team.id() + "/" + command, body);
    }

    private Answer addMember() {
      return arena
          .as(team.leader())
          .post(
              "/v1/teams/" + team.id() + "/members",
              Map.of("account", Person.fresh("member").username(), "role", "MEMBER"));
    }

    private Answer decide() {
      return arena
          .as(arena.secretary)
          .post("/v1/objections/" + order.objection() + "/decision", Map.of("upheld", true));
    }

    private Answer close() {
      return arena
          .as(arena.administrator)
          .post("/v1/positions/" + point + "/closing", Map.of("successor", heir));
    }
  }

  static final List<Deed> ALL = all();

  private static List<Deed> all() {
    var deeds = new LinkedHashMap<String, Map.Entry<String, Function<Scene, Answer>>>();
    for (var action : List.of("VERIFY", "REJECT", "REFER", "ESCALATE")) {
      deeds.put(action, entry("PLACED", scene -> scene.staff(action)));
    }
    deeds.put("REJECT as duplicate", entry("PLACED", scene -> scene.order.duplicateOf(scene.twin)));
    deeds.put("OBJECT", entry("ESCALATED", scene -> scene.staff("OBJECT")));
    deeds.put("DECIDE_OBJECTION", entry("OBJECTED", Scene::decide));
    deeds.put("DISPATCH", entry("VERIFIED", scene -> scene.order.dispatch(List.of(scene.team))));
    deeds.put("WITHDRAW", entry("OFFERED", scene -> scene.staff("WITHDRAW")));
    deeds.put(
        "ACCEPT", entry("OFFERED", scene -> scene.order.accept(scene.team.leader(), scene.team)));
    deeds.put("DECLINE", entry("OFFERED", scene -> scene.order.decline(scene.team)));
    for (var action : List.of("CANCEL", "NUDGE")) {
      deeds.put(action, entry("OFFERED", scene -> scene.order.give(scene.order.resident, action)));
    }
    for (var action : List.of("PLAN", "HAND_BACK", "DISCLOSE")) {
      deeds.put(action, entry("TAKEN", scene -> scene.order.give(scene.team.leader(), action)));
    }
    deeds.put("RECALL", entry("TAKEN", scene -> scene.staff("RECALL")));
    deeds.put(
        "REPORT", entry("SCHEDULED", scene -> scene.order.give(scene.team.leader(), "REPORT")));
    deeds.put("RATE", entry("SERVED", scene -> scene.order.give(scene.order.resident, "RATE")));
    deeds.put(
        "CALL_BACK",
        entry("CLOSED", scene -> scene.order.give(scene.arena.supervisor, "CALL_BACK")));
    deeds.put(
        "SUSPEND",
        entry("OFFERED", scene -> scene.ofTeam("suspension", Map.of("reason", "SAFETY"))));
    deeds.put("DISSOLVE", entry("OFFERED", scene -> scene.ofTeam("dissolution", Map.of())));
    deeds.put("ADD_MEMBER", entry("OFFERED", Scene::addMember));
    deeds.put(
        "PLACE",
        entry(
            "PLACED",
            scene ->
                scene
                    .arena
                    .as(scene.order.resident)
                    .post("/v1/orders", Order.placement(scene.point))));
    deeds.put("CLOSE", entry("PLACED", Scene::close));
    return deeds.entrySet().stream()
        .map(deed -> new Deed(deed.getKey(), deed.getValue().getKey(), deed.getValue().getValue()))
        .toList();
  }

  /** Whether it is one of these. */
  boolean usesUp(String... names) {
    return List.of(names).contains(name);
  }

  /** Brings a placed order to the stage of this deed. */
  void prepare(Arena arena, Order order, Team team) {
    switch (stage) {
      case "PLACED" -> {}
      case "ESCALATED" -> order.give(arena.dispatcher, "ESCALATE").expect(200);
      case "OBJECTED" -> order.objected();
      case "VERIFIED" -> order.verified();
      case "OFFERED" -> order.offeredTo(List.of(team));
      default -> order.takenBy(team);
    }
    var after = List.of("SCHEDULED", "SERVED", "CLOSED").indexOf(stage);
    if (after >= 0) {
      order.give(team.leader(), "PLAN").expect(200);
    }
    if (after >= 1) {
      order.give(team.leader(), "REPORT").expect(200);
    }
    if (after >= 2) {
      order.give(order.resident, "RATE").expect(200);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
