// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.redvest.command.Sent;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.Orders;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;

/** Answers with an order, and with the service's own time to count down by. */
@ApplicationScoped
class OrderAnswers {

  static final String AFTERWARDS = "The order afterwards, as the caller may see it.";

  private final Orders orders;
  private final Clock clock;

  @Inject
  OrderAnswers(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /** Gives a command; core reads it once it knows that the caller may give it. */
  OrderJson give(OrderAction action, Sent<? extends OrderTarget, OrderCommand> sent) {
    return of(orders.give(action, sent));
  }

  OrderJson of(OrderView sheet) {
    return OrderJson.from(sheet, null, clock.instant());
  }

  OrderJson of(OrderReceipt receipt) {
    return OrderJson.from(receipt.order(), receipt.event(), clock.instant());
  }
}
