// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Commands;
import org.redvest.standalone.endtoend.Marks;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/** An order in the arena, brought through its stages by those whose part it is. */
final class Order {

  private final Arena arena;
  final Person resident;
  final UUID id;
  private final Map<UUID, UUID> offers = new HashMap<>();
  private UUID objection;

  private Order(Arena arena, Person resident, UUID position) {
    this.arena = arena;
    this.resident = resident;
    this.id = arena.as(resident).post("/v1/orders", placement(position)).expect(201).id();
    this.objection = id;
  }

  static Map<String, Object> placement(UUID position) {
    return Map.of(
        "kind",
        "REQUEST",
        "channel",
        "ONLINE",
        "category",
        "HOME_REPAIR",
        "need",
        Marks.text("修灯"),
        "position",
        position,
        "address",
        Marks.text("花园社区"),
        "contact",
        Map.of("name", Marks.text("王"), "phone", Marks.phone()));
  }

  /** At the top of the city, from where no clock takes it up. */
  static Order placed(Arena arena, Person resident) {
    return new Order(arena, resident, arena.city());
  }

  static Order placedAt(Arena arena, Person resident, UUID position) {
    return new Order(arena, resident, position);
  }

  Order verified() {
    give(arena.keeper, "VERIFY").expect(200);
    return this;
  }

  Order offeredTo(List<Team> teams) {
    verified();
    return dispatchedTo(teams);
  }

  Order dispatchedTo(List<Team> teams) {
    dispatch(teams)
        .expect(200)
        .each("/offers")
        .filter(offer -> offer.path("state").asText().equals("OPEN"))
        .forEach(offer -> offers.put(idOf(offer.path("team")), idOf(offer.path("id"))));
    return this;
  }

  Answer dispatch(List<Team> teams) {
    var ids = teams.stream().map(Team::id).toList();
    var mode = teams.size() == 1 ? "DIRECT" : "POOL";
    return arena
        .as(arena.dispatcher)
        .post(path("DISPATCH", id), Map.of("mode", mode, "teams", ids));
  }

  Order takenBy(Team team) {
    offeredTo(List.of(team));
    accept(team.leader(), team).expect(200);
    return this;
  }

  Answer accept(Person by, Team team) {
    return arena.as(by).post(path("ACCEPT", offerTo(team)));
  }

  /** At the standalone, by its clock. */
  Answer acceptInSandbox(Person by, Team team) {
    return Api.as(by).post(path("ACCEPT", offerTo(team)));
  }

  Answer decline(Team team) {
    return arena.as(team.leader()).post(path("DECLINE", offerTo(team)), Map.of());
  }

  /** The offer to the team; the order's own id, which names no offer, where there is none. */
  UUID offerTo(Team team) {
    return offers.getOrDefault(team.id(), id);
  }

  /** What the holder says of an escalation; as above. */
  UUID objection() {
    return objection;
  }

  Order objected() {
    give(arena.dispatcher, "ESCALATE").expect(200);
    var seen = give(arena.dispatcher, "OBJECT").expect(200);
    objection = idOf(seen.at("/objections/0/id"));
    return this;
  }

  Answer give(Person by, String action) {
    var body = action.equals("PLAN") ? plan() : Commands.body(action, id);
    return arena.as(by).post(path(action, id), body);
  }

  Answer duplicateOf(Order twin) {
    return arena
        .as(arena.dispatcher)
        .post(path("REJECT", id), Map.of("reason", "DUPLICATE", "duplicateOf", twin.id));
  }

  /** In the replicas' time, which is real. */
  private static Map<String, Object> plan() {
    var now = Instant.now();
    return Map.of(
        "from", now.minus(Duration.ofHours(1)).toString(),
        "to", now.minus(Duration.ofMinutes(1)).toString());
  }

  private static String path(String action, UUID subject) {
    return "/v1/" + Commands.path(action).formatted(subject);
  }

  /** As the dispatcher sees it. */
  Answer seen() {
    return arena.as(arena.dispatcher).get("/v1/orders/" + id).expect(200);
  }

  /** The types of what happened, the first one first. */
  List<String> happened() {
    return arena
        .as(arena.dispatcher)
        .get("/v1/orders/" + id + "/timeline")
        .expect(200)
        .each("/events")
        .map(event -> event.path("type").asText())
        .toList();
  }

  String offerState(Team team) {
    return seen()
        .each("/offers")
        .filter(offer -> idOf(offer.path("id")).equals(offerTo(team)))
        .findFirst()
        .orElseThrow()
        .path("state")
        .asText();
  }

  private static UUID idOf(JsonNode id) {
    return UUID.fromString(id.asText());
  }
}
