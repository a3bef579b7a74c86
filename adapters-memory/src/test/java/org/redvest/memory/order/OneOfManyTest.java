// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.command.Proposed;
import org.redvest.order.StageName;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.person.out.KeepersOfPersonalData;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/** One thing that cannot be done holds up none of the others, and is told of by its id. */
class OneOfManyTest extends TownTest {

  @Test
  void an_order_that_fails_keeps_no_other_from_being_erased() {
    var first = orders.aPlacedOrder();
    var broken = orders.aPlacedOrder();
    var last = orders.aPlacedOrder();

    erase(
        releasing(what -> {
          if (what.equals(broken.id().value())) {
            throw new IllegalStateException("a row that cannot be read");
          }
        }));

    assertThat(first.order().ask().isErased()).isTrue();
    assertThat(broken.order().ask().isErased()).isFalse();
    assertThat(last.order().ask().isErased()).isTrue();
    assertThat(town.failures.told()).containsExactly("deletion " + broken.id().value());

    town.passAndRun(java.time.Duration.ofMinutes(5));
    assertThat(broken.order().ask().isErased()).isTrue();
  }

  /** Each of the others would wait as long, and so would whoever asked. */
  @Test
  void where_the_service_is_busy_the_rest_of_a_deletion_is_left_to_the_clock() {
    var first = orders.aPlacedOrder();
    var last = orders.aPlacedOrder();
    var tried = new ArrayList<UUID>();

    erase(
        releasing(what -> {
          tried.add(what);
          throw SharedRefusal.BUSY.refusal();
        }));

    assertThat(tried).hasSize(1);
    assertThat(first.order().ask().isErased()).isFalse();
    assertThat(last.order().ask().isErased()).isFalse();
    assertThat(town.failures.told()).isEmpty();

    town.passAndRun(java.time.Duration.ofSeconds(15));
    assertThat(first.order().ask().isErased()).isTrue();
    assertThat(last.order().ask().isErased()).isTrue();
  }

  @Test
  void whoever_leaves_much_behind_waits_for_a_part_of_it() {
    var held = Stream.generate(orders::aPlacedOrder).limit(5).toList();

    erase(releasing(what -> town.pass(java.time.Duration.ofSeconds(1))));
    assertThat(held).filteredOn(each -> each.order().ask().isErased()).hasSize(3);

    town.passAndRun(java.time.Duration.ofSeconds(15));
    assertThat(held).allMatch(each -> each.order().ask().isErased());
  }

  @Test
  void an_order_that_fails_keeps_no_other_from_its_deadline() {
    var first = orders.aPlacedOrder();
    var broken = orders.aPlacedOrder();
    var last = orders.aPlacedOrder();
    town.pass(java.time.Duration.ofDays(3));
    town.orders.breakRowOf(broken.id());

    town.runDue();

    town.orders.mendRows();

    assertThat(broken.order().holding().position()).isEqualTo(town.station);
    assertThat(first.order().holding().position()).isNotEqualTo(town.station);
    assertThat(last.order().holding().position()).isNotEqualTo(town.station);
    assertThat(last.stage()).isEqualTo(StageName.PLACED);
    assertThat(town.failures.told()).containsExactly("due " + broken.id().value());
  }

  private void erase(KeepersOfPersonalData keepers) {
    town.persons(keepers).erase(new Proposed<>(town.wang.caller(), () -> "confirmed"));
  }

  /**
   * @param before what happens before a thing is let go of
   */
  private KeepersOfPersonalData releasing(Consumer<UUID> before) {
    return new KeepersOfPersonalData(
        town.keepersOfData.all().stream()
            .<KeeperOfPersonalData>map(keeper -> new Releasing(keeper, before))
            .toList());
  }

  private record Releasing(KeeperOfPersonalData keeper, Consumer<UUID> before)
      implements KeeperOfPersonalData {

    @Override
    public Turn turn() {
      return keeper.turn();
    }

    @Override
    public PersonalCopy copyOf(PersonId person, City city) {
      return keeper.copyOf(person, city);
    }

    @Override
    public List<Duty> duties(PersonId person, City city, Instant at) {
      return keeper.duties(person, city, at);
    }

    @Override
    public List<UUID> heldOf(PersonId person, City city) {
      return keeper.heldOf(person, city);
    }

    @Override
    public Optional<Instant> release(UUID what, Departure departure, Instant now) {
      before.accept(what);
      return keeper.release(what, departure, now);
    }
  }
}
