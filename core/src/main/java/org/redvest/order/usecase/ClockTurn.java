// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.command.Sent;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.Orders;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.out.OrderLists.Consequence;
import org.redvest.shared.Failures;
import org.redvest.shared.Refusal;

/**
 * Gives commands as the clock in one turn, each through the port and so in a transaction of its
 * own. What failed in this turn is passed over, and those behind it have their place.
 */
record ClockTurn(Orders orders, Failures failures, Set<OrderTarget> failed) {

  ClockTurn(Orders orders, Failures failures) {
    this(orders, failures, new HashSet<>());
  }

  int give(Consequence due) {
    return give(due.order(), due::command, due.cause());
  }

  int give(OrderTarget target, Supplier<OrderCommand> command) {
    return give(target, command, null);
  }

  /** 1 if it was carried out; 0 if somebody else was first or it is too busy: it stays due. */
  private int give(OrderTarget target, Supplier<OrderCommand> due, @Nullable UUID cause) {
    if (failed.contains(target)) {
      return 0;
    }
    try {
      var command = due.get();
      orders.give(command.action(), new Sent<>(target, Caller.CLOCK, null, () -> command, cause));
      return 1;
    } catch (Refusal _) {
      return 0;
    } catch (RuntimeException defect) {
      failed.add(target);
      failures.add("due", target.value().toString(), defect);
      return 0;
    }
  }
}
