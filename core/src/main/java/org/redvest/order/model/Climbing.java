package org.redvest.order.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
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

  static Change escalate(Order order, Escalate command, Moment moment, OthersAtHand others) {
    var from = order.holding().position();
    var above = order.holding().climbed().receivedBy(others.receiver());
    var after =
        order
            .progress()
            .heldBy(above, 1)
            .to(order.stage(), waiting(order.stage(), above, moment))
            .involving(moment.isClock() ? null : moment.person());
    var reason = command.reason() == null ? null : command.reason().name();
    return Change.of(order, after, new OrderEscalated(from, above.position(), reason));
  }

  static Change object(Order order, ObjectToEscalation command, Moment moment) {
    var returnTo = requireNonNull(order.holding().escalatedFrom());
    var objection =
        new Objection(
            new ObjectionId(moment.fresh(order.id())),
            null,
            returnTo,
            order.holding().decider(),
            moment.person(),
            moment.now(),
            moment.now().plus(moment.rules().objection()),
            command.reason(),
            ObjectionState.OPEN,
            null);
    var after = order.progress().withObjection(objection).involving(moment.person());
    return Change.of(
        order,
        after,
        new EscalationObjected(objection.id(), returnTo, objection.decider().position()));
  }

  static Change giveUp(Order order, Moment moment) {
    var next = ((Verified) order.stage()).givenUp(moment.now());
    return Change.of(order, order.progress().to(next, null), new OrderUnmet());
  }

  /** The clocks run on: the need waits no shorter because an office was closed. */
  static Change handOver(Order order, OthersAtHand others) {
    var from = order.holding().position();
    var successor = requireNonNull(others.receiver());
    if (successor.position().equals(from)) {
      throw OrderRefusal.ORDER_NOT_DUE.refusal();
    }
    var after =
        order
            .progress()
            .heldBy(order.holding().succeededBy(successor), order.progress().roundsHere());
    return Change.of(order, after, new OrderHandedOver(from, successor.position()));
  }

  /**
   * The clock of whoever has to act next. At the top a request not yet answered stays in the queue,
   * overdue, for people: a clock may not reject it.
   */
  static @Nullable Deadline waiting(Stage stage, Holding holding, Moment moment) {
    if (stage instanceof Verified) {
      return Deadline.of(Duty.DISPATCH, moment.now(), moment.rules().dispatch());
    }
    return holding.isAtTop()
        ? Deadline.watched(Duty.VERIFY, moment.now(), moment.rules().verify())
        : Deadline.of(Duty.VERIFY, moment.now(), moment.rules().verify());
  }
}
