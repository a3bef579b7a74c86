package org.redvest.order.in;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.order.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.shared.Version;

/**
 * Gives a command to an order. Refused in this order: who may not know the order or not do this,
 * what the body says wrongly, a version other than the one seen, a stage that does not allow it.
 */
public interface CommandOrder {

  /**
   * One command.
   *
   * @param action what the command will be; decides whether it is read at all
   * @param ifMatch the version that the caller has seen; null when he does not mind
   * @param command reads the body, and may refuse it
   * @param cause the event that led to it; null but for what the clock does because of another
   */
  record Request(
      OrderTarget target,
      Caller caller,
      OrderAction action,
      @Nullable Version ifMatch,
      Supplier<? extends OrderCommand> command,
      @Nullable UUID cause) {

    /** Because of no other event. */
    public Request(
        OrderTarget target,
        Caller caller,
        OrderAction action,
        @Nullable Version ifMatch,
        Supplier<? extends OrderCommand> command) {
      this(target, caller, action, ifMatch, command, null);
    }
  }

  OrderReceipt give(Request request);
}
