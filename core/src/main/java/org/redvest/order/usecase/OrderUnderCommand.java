// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.function.BiFunction;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.OrderConflict;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderPolicy;
import org.redvest.shared.Refusal;

/**
 * An order under its lock, and what each command makes of it.
 *
 * @param target what the command is addressed to
 * @param view what the caller is shown of what was done
 */
record OrderUnderCommand<V>(
    OrderUseCases feature,
    Order subject,
    OrderTarget target,
    OrderAction action,
    BiFunction<Done<Order>, Occasion, V> view)
    implements Case<OrderCommand, Order, V> {

  @Override
  public Deed<OrderCommand, Order> authorise(Moment moment) {
    OrderPolicy.authorise(moment.actor(), action, subject, OrderPolicy.Aim.at(target, subject));
    return new Decision(this, feature.occasion(moment));
  }

  @Override
  public void keep(Order after, Moment moment) {
    feature.orders().save(after);
  }

  @Override
  public V show(Done<Order> done, Moment moment) {
    return view.apply(done, feature.occasion(moment));
  }

  /** The loser of a race learns what became of the order, and what is left to do. */
  @Override
  public Refusal refused(Refusal reason, Moment moment) {
    return switch (reason.code().kind()) {
      case STALE, CONFLICT ->
          new OrderConflict(reason, feature.viewing().of(subject, feature.occasion(moment)));
      case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, MALFORMED, INVALID -> reason;
      case GONE, TOO_LARGE, TOO_OFTEN, BUSY -> reason;
    };
  }

  private record Decision(OrderUnderCommand<?> at, Occasion occasion)
      implements Deed<OrderCommand, Order> {

    @Override
    public void check(OrderCommand command) {
      command.check(at.subject(), occasion);
    }

    @Override
    public Change<Order> decide(OrderCommand command) {
      var order = at.subject();
      Lifecycle.requireStage(order, at.action());
      var facts = at.feature().facts().of(order, command, occasion);
      return Lifecycle.apply(order, command, occasion, facts).under(occasion.rules().version());
    }
  }
}
