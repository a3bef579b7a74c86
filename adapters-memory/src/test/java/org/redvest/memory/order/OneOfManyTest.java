package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.usecase.OrderUseCases;
import org.redvest.person.in.EraseMe;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.usecase.ErasureSteps;
import org.redvest.person.usecase.PersonUseCases;

/** One thing that cannot be done holds up none of the others, and is told of by its id. */
class OneOfManyTest extends TownTest {

  @Test
  void an_order_that_fails_keeps_no_other_from_being_erased() {
    var first = orders.aPlacedOrder();
    var broken = orders.aPlacedOrder();
    var last = orders.aPlacedOrder();

    PersonUseCases.eraseMe(failingAt(broken.id()), town.clock, town.failures)
        .erase(new EraseMe.Request(town.wang.caller(), () -> {}));

    assertThat(first.order().ask().isErased()).isTrue();
    assertThat(broken.order().ask().isErased()).isFalse();
    assertThat(last.order().ask().isErased()).isTrue();
    assertThat(town.failures.told()).containsExactly("deletion " + broken.id().value());

    town.passAndRun(java.time.Duration.ofMinutes(5));
    assertThat(broken.order().ask().isErased()).isTrue();
  }

  @Test
  void an_order_that_fails_keeps_no_other_from_its_deadline() {
    var first = orders.aPlacedOrder();
    var broken = orders.aPlacedOrder();
    var last = orders.aPlacedOrder();
    town.pass(java.time.Duration.ofDays(3));
    var real = town.useCases.commandOrder();
    CommandOrder failing =
        request -> {
          if (request.target().id().equals(broken.id())) {
            throw new IllegalStateException("a row that cannot be read");
          }
          return real.give(request);
        };

    OrderUseCases.runDue(failing, new MemoryDue(town.views), town.clock, town.failures).run();

    assertThat(broken.order().holding().position()).isEqualTo(town.station);
    assertThat(first.order().holding().position()).isNotEqualTo(town.station);
    assertThat(last.order().holding().position()).isNotEqualTo(town.station);
    assertThat(last.stage()).isEqualTo(StageName.PLACED);
    assertThat(town.failures.told()).containsExactly("due " + broken.id().value());
  }

  private ErasureSteps failingAt(OrderId broken) {
    return new ErasureSteps() {

      @Override
      public Optional<Erasure> begin(EraseMe.Request request) {
        return town.erasure.begin(request);
      }

      @Override
      public List<Erasure> due(Instant at, int limit) {
        return town.erasure.due(at, limit);
      }

      @Override
      public void forget(Erasure erasure) {
        town.erasure.forget(erasure);
      }

      @Override
      public List<Held> held(Erasure erasure) {
        return town.erasure.held(erasure);
      }

      @Override
      public Optional<Instant> release(Erasure erasure, Held held, Instant now) {
        if (held.what().equals(broken.value())) {
          throw new IllegalStateException("a row that cannot be read");
        }
        return town.erasure.release(erasure, held, now);
      }

      @Override
      public void look(Erasure erasure, @Nullable Instant again) {
        town.erasure.look(erasure, again);
      }
    };
  }
}
