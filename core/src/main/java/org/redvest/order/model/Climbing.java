// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.redvest.command.Change;
import org.redvest.order.ObjectionId;
import org.redvest.order.OrderEvent.EscalationObjected;
import org.redvest.order.OrderEvent.OrderEscalated;
import org.redvest.order.OrderEvent.OrderHandedOver;
import org.redvest.order.OrderEvent.OrderUnmet;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.ObjectToEscalation;
import org.redvest.order.model.Stage.Verified;

/** An order that the present level cannot help climbs to the next, up to the top of the ladder. */
final class Climbing {

  private Climbing() {}

  static Change<Order> escalate(
      Order order, Escalate command, Occasion occasion, CommandFacts others) {
    var from = order.holding().position();
    var above = order.holding().climbed().receivedBy(others.receiver());
    var after =
        order
            .progress()
            .heldBy(above, 1)
            .to(order.stage(), waiting(order.stage(), above, occasion))
            .involving(occasion.isClock() ? null : occasion.person());
    var reason = command.reason() == null ? null : command.reason().name();
    return order.become(after, new OrderEscalated(from, above.position(), reason));
  }

  static Change<Order> object(Order order, ObjectToEscalation command, Occasion occasion) {
    var returnTo = requireNonNull(order.holding().escalatedFrom());
    var objection =
        new Objection(
            new ObjectionId(occasion.fresh(order.id())),
            null,
            returnTo,
            order.holding().decider(),
            occasion.person(),
            occasion.now(),
            occasion.now().plus(occasion.rules().objection()),
            command.reason(),
            ObjectionState.OPEN,
            null);
    var after = order.progress().withObjection(objection).involving(occasion.person());
    return order.become(
        after, new EscalationObjected(objection.id(), returnTo, objection.decider().position()));
  }

  static Change<Order> giveUp(Order order, Occasion occasion) {
    var next = ((Verified) order.stage()).givenUp(occasion.now());
    return order.become(order.progress().to(next, null), new OrderUnmet());
  }

  /** The clocks run on: the need waits no shorter because an office was closed. */
  static Change<Order> handOver(Order order, CommandFacts others) {
    var from = order.holding().position();
    var successor = requireNonNull(others.receiver());
    if (successor.position().equals(from)) {
      throw OrderRefusal.ORDER_NOT_DUE.refusal();
    }
    var after =
        order
            .progress()
            .heldBy(order.holding().succeededBy(successor), order.progress().roundsHere());
    return order.become(after, new OrderHandedOver(from, successor.position()));
  }

  /**
   * The clock of whoever has to act next. At the top a request not yet answered stays in the queue,
   * overdue, for people: a clock may not reject it.
   */
  static @Nullable Deadline waiting(Stage stage, Holding holding, Occasion occasion) {
    if (stage instanceof Verified) {
      return Deadline.of(Duty.DISPATCH, occasion.now(), occasion.rules().dispatch());
    }
    return holding.isAtTop()
        ? Deadline.watched(Duty.VERIFY, occasion.now(), occasion.rules().verify())
        : Deadline.of(Duty.VERIFY, occasion.now(), occasion.rules().verify());
  }
}
