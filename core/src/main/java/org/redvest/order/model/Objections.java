// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.command.Change;
import org.redvest.order.OrderEvent.ObjectionDecided;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.Stage.Placed;
import org.redvest.order.model.Stage.Verified;

/** 派单异议: decided by the position above; whatever another team took meanwhile stands. */
final class Objections {

  private Objections() {}

  static Change<Order> decide(
      Order order, DecideObjection command, Occasion occasion, CommandFacts others) {
    var objection =
        order
            .objection(command.objection())
            .orElseThrow(() -> OrderRefusal.ORDER_UNKNOWN.refusal());
    if (!objection.isOpen()) {
      throw OrderRefusal.OBJECTION_DECIDED.refusal();
    }
    if (occasion.isClock() && occasion.now().isBefore(objection.dueAt())) {
      throw OrderRefusal.ORDER_NOT_DUE.refusal();
    }
    var upheld = command.upheld() && !occasion.isClock();
    var decided = objection.decided(upheld, occasion.now());
    var after = order.progress().withEachObjection(o -> o.id().equals(decided.id()) ? decided : o);
    var returnTo = upheld ? whereTo(order, objection, others) : null;
    if (returnTo != null) {
      var corrected = order.holding().corrected(returnTo);
      after =
          after
              .heldBy(corrected, 1)
              .to(order.stage(), Climbing.waiting(order.stage(), corrected, occasion));
    }
    if (!upheld && concernsPresentHolder(order, objection)) {
      after = after.heldBy(order.holding().settled(), after.roundsHere());
    }
    var ruledOut = upheld ? objection.team() : null;
    return order.become(
        after,
        new ObjectionDecided(
            objection.id(), upheld, ruledOut, returnTo == null ? null : returnTo.position()));
  }

  /** The holder to go back to, if the order still lies where the objection was raised. */
  private static @Nullable Lineage whereTo(Order order, Objection objection, CommandFacts others) {
    var waits = order.stage() instanceof Placed || order.stage() instanceof Verified;
    return waits && concernsPresentHolder(order, objection) ? others.receiver() : null;
  }

  private static boolean concernsPresentHolder(Order order, Objection objection) {
    var returnTo = objection.returnTo();
    return returnTo != null && returnTo.equals(order.holding().escalatedFrom());
  }
}
