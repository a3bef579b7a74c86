package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.order.OrderRefusal.Code;

class ClosedPositionTest extends TownTest {

  @Test
  void isNotClosedOverMoreOrdersThanOneTransactionHandsOn() {
    for (int i = 0; i < 500; i++) {
      orders.aPlacedOrder();
    }
    assertThat(lock()).isEqualTo("locked");

    orders.aPlacedOrder();

    refused(Code.POSITION_HOLDS_MANY, this::lock);
  }

  private String lock() {
    return town.useCases.positionWork().lock(town.station, () -> "locked");
  }
}
