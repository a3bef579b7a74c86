// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.redvest.order.OrderRefusal;
import org.redvest.shared.Refused;

/** A fresh town for each test; when it is over, every order's events must add up to what it is. */
abstract class TownTest {

  final Town town = new Town();
  final Placements orders = new Placements(town);

  static final Duration DAY = Duration.ofDays(1);

  @AfterEach
  void theHistoriesAddUp() {
    for (var order : town.orders.all()) {
      History.mustAddUp(town, order);
    }
  }

  static void refused(OrderRefusal code, ThrowingCallable call) {
    Refused.with(code, call);
  }

  /** The clock does nothing more, however often it is asked. */
  void nothingIsDue() {
    assertThat(town.runDue()).isZero();
  }
}
