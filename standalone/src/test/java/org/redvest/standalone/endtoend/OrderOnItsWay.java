// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order that is brought from stage to stage by those whose part it is, through legal
 * transitions only.
 */
public final class OrderOnItsWay {

  private final World world;
  public final Person resident = Person.fresh("resident");
  private @Nullable UUID id;
  private @Nullable Team team;

  OrderOnItsWay(World world) {
    this.world = world;
  }

  public OrderOnItsWay placed() {
    return placed(Placement.at(world));
  }

  public OrderOnItsWay placed(Placement placement) {
    return placedBy(resident, placement);
  }

  public OrderOnItsWay placedBy(Person person, Placement placement) {
    id = Api.as(person).post("/v1/orders", placement.body()).expect(201).id();
    return this;
  }

  public OrderOnItsWay verified() {
    placed();
    must(world.keeper, "VERIFY");
    return this;
  }

  public OrderOnItsWay offeredTo(Team chosen) {
    team = chosen;
    verified();
    must(world.dispatcher, "DISPATCH");
    return this;
  }

  public OrderOnItsWay offered() {
    return offeredTo(world.crew());
  }

  public OrderOnItsWay taken() {
    return accepted(offered());
  }

  public OrderOnItsWay takenBy(Team chosen) {
    return accepted(offeredTo(chosen));
  }

  private static OrderOnItsWay accepted(OrderOnItsWay order) {
    order.must(order.team().leader(), "ACCEPT");
    return order;
  }

  public OrderOnItsWay scheduled() {
    taken();
    must(team().leader(), "PLAN");
    return this;
  }

  public OrderOnItsWay served() {
    scheduled();
    must(team().leader(), "REPORT");
    return this;
  }

  public OrderOnItsWay closed() {
    served();
    must(resident, "RATE");
    return this;
  }

  public OrderOnItsWay cancelled() {
    placed();
    must(resident, "CANCEL");
    return this;
  }

  /** The action, which must succeed. */
  public Answer must(Person person, String action) {
    var answer = give(person, action);
    return answer.expect(200);
  }

  /** The action as this person, with a body that is right. */
  public Answer give(Person person, String action) {
    return give(
        person, action, Commands.body(action, team == null ? world.crew().id() : team.id()));
  }

  public Answer give(Person person, String action, Map<String, Object> body) {
    return Api.as(person).post(path(action), body);
  }

  /** Where the action is posted for this order: offers and objections are its latest. */
  public String path(String action) {
    return "/v1/" + Commands.path(action).formatted(subject(action));
  }

  private UUID subject(String action) {
    return switch (action) {
      case "ACCEPT", "DECLINE" -> latest("/offers");
      case "DECIDE_OBJECTION" -> latest("/objections");
      default -> id();
    };
  }

  /** The latest of those, or the order's own id, which names no such thing. */
  private UUID latest(String list) {
    return seenBy(world.cityKeeper)
        .each(list)
        .map(one -> UUID.fromString(one.path("id").asText()))
        .reduce((earlier, later) -> later)
        .orElse(id());
  }

  public UUID id() {
    if (id == null) {
      throw new AssertionError("not placed yet");
    }
    return id;
  }

  public Team team() {
    if (team == null) {
      throw new AssertionError("not offered yet");
    }
    return team;
  }

  public OrderOnItsWay meant(Team chosen) {
    team = chosen;
    return this;
  }

  public Answer seenBy(Person person) {
    return Api.as(person).get("/v1/orders/" + id()).expect(200);
  }

  public Answer timeline() {
    return Api.as(world.cityKeeper).get("/v1/orders/" + id() + "/timeline").expect(200);
  }
}
