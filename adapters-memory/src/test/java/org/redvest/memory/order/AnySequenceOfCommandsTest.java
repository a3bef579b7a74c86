// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.redvest.order.StageName;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;

/** Whatever people and the clock try, in whatever order. */
class AnySequenceOfCommandsTest {

  private static final Set<OrderAction> BY_CLOCK =
      Set.of(
          OrderAction.EXPIRE,
          OrderAction.CLOSE_UNRATED,
          OrderAction.GIVE_UP,
          OrderAction.HAND_OVER);

  @Property(tries = 200)
  void addsUpAndARefusalChangesNothing(
      @ForAll @Size(min = 10, max = 60) List<OrderAction> attempts) {
    var driver = new MemoryOrderDriver();
    driver.place();
    for (var action : attempts) {
      var before = driver.order().order();
      var refused =
          BY_CLOCK.contains(action)
              ? driver.letTimePass(action.name())
              : driver.give(action.name());
      var after = driver.order().order();
      if (refused.isPresent()) {
        assertThat(after).isEqualTo(before);
      }
      mustHold(driver, before, after);
    }
  }

  @Property(tries = 200)
  void addsUpAlongWhatIsShownToPeople(@ForAll @Size(min = 10, max = 80) List<Integer> choices) {
    var driver = new MemoryOrderDriver();
    driver.place();
    for (int choice : choices) {
      var shown = shown(driver);
      if (shown.isEmpty()) {
        return;
      }
      var before = driver.order().order();
      var action = shown.get(Math.floorMod(choice, shown.size()));
      assertThat(driver.give(action.name())).as("%s was shown", action).isEmpty();
      mustHold(driver, before, driver.order().order());
    }
  }

  private static List<OrderAction> shown(MemoryOrderDriver driver) {
    return List.of(OrderAction.values()).stream()
        .filter(action -> !BY_CLOCK.contains(action))
        .filter(action -> driver.isShown(action.name()))
        .toList();
  }

  private static void mustHold(MemoryOrderDriver driver, Order before, Order after) {
    History.mustAddUp(driver.town(), after);
    assertThat(accepted(after) - accepted(before))
        .as("offers accepted by one command")
        .isBetween(0L, before.stage().name() == StageName.OFFERED ? 1L : 0L);
    assertThat(after.openOffers().findAny().isPresent())
        .as("open offers")
        .isEqualTo(after.stage().name() == StageName.OFFERED);
    assertThat(after.progress().offers())
        .hasSizeGreaterThanOrEqualTo(before.progress().offers().size());
    assertThat(after.ask()).isEqualTo(before.ask());
    for (int i = 0; i < before.progress().rounds().size() - 1; i++) {
      assertThat(after.progress().rounds().get(i)).isEqualTo(before.progress().rounds().get(i));
    }
  }

  private static long accepted(Order order) {
    return order.progress().offers().stream()
        .filter(offer -> offer.state() == OfferState.ACCEPTED)
        .count();
  }
}
