// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redvest.order.model.OrderAction;

/**
 * Every stage and every action, 11 by 25: what becomes of the order, or why not. The table in
 * {@code every-stage-and-action.txt} is the law (DESIGN: 2); whoever drives orders must keep it.
 */
public abstract class EveryStageAndAction {

  private static final Set<OrderAction> BY_CLOCK =
      EnumSet.of(
          OrderAction.EXPIRE,
          OrderAction.CLOSE_UNRATED,
          OrderAction.GIVE_UP,
          OrderAction.HAND_OVER);

  /** They look; the order stays as it is. */
  private static final Set<OrderAction> WITHOUT_EVENT = EnumSet.of(OrderAction.DISCLOSE);

  /** A driver in a world where nothing has happened to its order yet. */
  protected abstract OrderDriver driver();

  @Test
  void theTableNamesEveryPair() {
    assertThat(StageTable.read().pairs())
        .isEqualTo(StageName.values().length * OrderAction.values().length);
  }

  @TestFactory
  Stream<DynamicContainer> everyPairEndsAsTheTableSays() {
    var table = StageTable.read();
    return Arrays.stream(StageName.values())
        .map(stage ->
            dynamicContainer(
                stage.name(),
                Arrays.stream(OrderAction.values())
                    .map(action ->
                        dynamicTest(
                            action + " -> " + table.expected(stage, action),
                            () -> check(stage, action, table.expected(stage, action))))));
  }

  private void check(StageName stage, OrderAction action, StageTable.Expected expected) {
    var order = driver();
    order.place();
    Routes.to(stage, action).walk(order);
    assertThat(order.stage()).as("brought to").isEqualTo(stage.name());
    var people = !BY_CLOCK.contains(action);
    var shown = people && order.isShown(action.name());
    var events = order.events();
    var version = order.version();

    var refused = give(order, action);

    assertThat(refused).isEqualTo(Optional.ofNullable(expected.code()));
    assertThat(order.stage()).as("stage").isEqualTo(expected.stage(stage).name());
    if (people) {
      assertThat(shown).as("was shown").isEqualTo(refused.isEmpty());
    }
    var written = refused.isPresent() || WITHOUT_EVENT.contains(action) ? 0 : 1;
    assertThat(order.events() - events).as("events written").isEqualTo(written);
    assertThat(order.version() - version).as("versions raised").isEqualTo(written);
  }

  private static Optional<String> give(OrderDriver order, OrderAction action) {
    return BY_CLOCK.contains(action) ? order.letTimePass(action.name()) : order.give(action.name());
  }

  /**
   * How an order comes to a stage in circumstances in which nothing but the stage can refuse the
   * action. Wherever it can have been, it was taken once and handed back: so the team knows it.
   */
  private record Routes(List<OrderAction> steps, boolean toTop, List<OrderAction> last) {

    private static final List<OrderAction> HANDED_BACK =
        List.of(
            OrderAction.VERIFY, OrderAction.DISPATCH, OrderAction.ACCEPT, OrderAction.HAND_BACK);

    static Routes to(StageName stage, OrderAction action) {
      var steps = Stream.concat(before(action).stream(), untilVerified(stage).stream()).toList();
      var toTop =
          stage == StageName.UNMET
              || (stage == StageName.VERIFIED && action == OrderAction.GIVE_UP);
      return new Routes(steps, toTop, from(stage));
    }

    void walk(OrderDriver order) {
      steps.forEach(step -> must(order, step));
      while (toTop && order.isShown(OrderAction.ESCALATE.name())) {
        must(order, OrderAction.ESCALATE);
      }
      last.forEach(step -> must(order, step));
    }

    private static void must(OrderDriver order, OrderAction step) {
      assertThat(give(order, step)).as("on the way: %s", step).isEmpty();
    }

    /** An objection needs an escalation, and a decision needs an objection. */
    private static List<OrderAction> before(OrderAction action) {
      return switch (action) {
        case OBJECT -> List.of(OrderAction.ESCALATE);
        case DECIDE_OBJECTION -> List.of(OrderAction.ESCALATE, OrderAction.OBJECT);
        default -> List.of();
      };
    }

    private static List<OrderAction> untilVerified(StageName stage) {
      return switch (stage) {
        case PLACED, REJECTED -> List.of();
        case VERIFIED, REFERRED, OFFERED, TAKEN, SCHEDULED -> HANDED_BACK;
        case SERVED, CLOSED, CANCELLED, UNMET -> HANDED_BACK;
      };
    }

    private static List<OrderAction> from(StageName stage) {
      return switch (stage) {
        case PLACED, VERIFIED -> List.of();
        case REJECTED -> List.of(OrderAction.REJECT);
        case REFERRED -> List.of(OrderAction.REFER);
        case OFFERED -> List.of(OrderAction.DISPATCH);
        case TAKEN -> after(StageName.OFFERED, OrderAction.ACCEPT);
        case SCHEDULED -> after(StageName.TAKEN, OrderAction.PLAN);
        case SERVED -> after(StageName.SCHEDULED, OrderAction.REPORT);
        case CLOSED -> after(StageName.SERVED, OrderAction.RATE);
        case CANCELLED -> List.of(OrderAction.CANCEL);
        case UNMET -> List.of(OrderAction.GIVE_UP);
      };
    }

    private static List<OrderAction> after(StageName earlier, OrderAction step) {
      return Stream.concat(from(earlier).stream(), Stream.of(step)).toList();
    }
  }
}
