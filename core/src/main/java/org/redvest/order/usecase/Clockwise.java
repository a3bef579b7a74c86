package org.redvest.order.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.out.OrderViews.Consequence;
import org.redvest.shared.Failures;
import org.redvest.shared.Refusal;

/** Gives commands as the clock, each through the port and so in a transaction of its own. */
record Clockwise(CommandOrder commands) {

  int give(Consequence due, Failures failures) {
    return give(new OrderTarget.OfOrder(due.order()), due.command(), due.cause(), failures);
  }

  int give(OrderTarget target, OrderCommand command, Failures failures) {
    return give(target, command, null, failures);
  }

  /** 1 if it was carried out; 0 if somebody else was first or it is too busy: it stays due. */
  private int give(
      OrderTarget target, OrderCommand command, @Nullable UUID cause, Failures failures) {
    try {
      commands.give(
          new CommandOrder.Request(
              target, Caller.CLOCK, command.action(), null, () -> command, cause));
      return 1;
    } catch (Refusal _) {
      return 0;
    } catch (RuntimeException failed) {
      failures.add(failed);
      return 0;
    }
  }
}
