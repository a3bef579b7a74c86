// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.redvest.order.OrderHistory;
import org.redvest.order.model.Order;
import org.redvest.order.out.OrderLists.Told;

/** What must hold of every order at any time. */
final class History {

  private History() {}

  static void mustAddUp(Town town, Order order) {
    var events = town.views.timeline(order.id()).stream().map(Told::event).toList();
    assertThat(OrderHistory.fold(events))
        .isEqualTo(
            new OrderHistory.Standing(
                order.stage().name(),
                order.holding().position(),
                order.progress().round().number()));
    assertThat(order.version().number()).isEqualTo(events.size());
  }
}
