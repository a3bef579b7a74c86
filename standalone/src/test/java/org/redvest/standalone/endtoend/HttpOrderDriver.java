// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.redvest.order.OrderDriver;

/** Drives an order over HTTP; staff of the city act, as the order may have climbed up to them. */
final class HttpOrderDriver implements OrderDriver {

  private final World world = World.here();
  private final Team team = world.crew();
  private final OrderOnItsWay order = world.order().meant(team);

  @Override
  public void place() {
    order.placed();
  }

  @Override
  public Optional<String> give(String action) {
    var answer = order.give(actor(action), action);
    return answer.status() < 300 ? Optional.empty() : Optional.of(answer.code());
  }

  /**
   * The clock cannot be told what to do: it gives what the stage's own deadline asks for. Where
   * that is another command, the question is not one that HTTP can ask.
   */
  @Override
  public Optional<String> letTimePass(String action) {
    Assumptions.assumeTrue(
        due(action), () -> "the clock does not give %s in %s".formatted(action, stage()));
    var before = version();
    SandboxTime.pass(untilDue(action));
    return version() == before ? Optional.of("nothing happened") : Optional.empty();
  }

  /** A little more than what the built-in rulebook gives, and no more: other deadlines run too. */
  private static Duration untilDue(String action) {
    return switch (action) {
      case "EXPIRE" -> Duration.ofHours(25);
      case "GIVE_UP" -> Duration.ofHours(49);
      case "CLOSE_UNRATED" -> Duration.ofDays(8);
      default -> throw new AssertionError("time alone does not bring " + action);
    };
  }

  private boolean due(String action) {
    return switch (action) {
      case "EXPIRE" -> stage().equals("OFFERED");
      case "CLOSE_UNRATED" -> stage().equals("SERVED");
      case "GIVE_UP" -> stage().equals("VERIFIED") && !isShown("ESCALATE");
      case "HAND_OVER" -> false; // NetworkIT closes the position that holds an order
      default -> throw new AssertionError(action + " is not the clock's");
    };
  }

  @Override
  public boolean isShown(String action) {
    var seen = Api.as(actor(action)).get("/v1/orders/" + order.id());
    if (seen.status() == 404) {
      return false;
    }
    seen.expect(200);
    var path = order.path(action);
    return seen.json().findValues("path").stream().anyMatch(one -> one.asText().equals(path));
  }

  @Override
  public String stage() {
    return seen().stage();
  }

  @Override
  public long version() {
    return seen().version();
  }

  @Override
  public int events() {
    return order.timeline().at("/events").size();
  }

  private Answer seen() {
    return order.seenBy(world.cityKeeper);
  }

  private Person actor(String action) {
    return switch (action) {
      case "ACCEPT", "DECLINE", "PLAN", "HAND_BACK", "REPORT" -> team.leader();
      case "RATE", "LINK_RATING", "CANCEL", "NUDGE" -> order.resident;
      case "CALL_BACK" -> world.citySupervisor;
      case "DECIDE_OBJECTION" -> world.citySecretary;
      default -> world.cityKeeper;
    };
  }
}
