// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderEvent.EscalationObjected;
import org.redvest.order.OrderEvent.ObjectionDecided;
import org.redvest.order.OrderEvent.OfferAccepted;
import org.redvest.order.OrderEvent.OfferDeclined;
import org.redvest.order.OrderEvent.OfferExpired;
import org.redvest.order.OrderEvent.OffersWithdrawn;
import org.redvest.order.OrderEvent.OrderCalledBack;
import org.redvest.order.OrderEvent.OrderCancelled;
import org.redvest.order.OrderEvent.OrderClosedUnrated;
import org.redvest.order.OrderEvent.OrderEscalated;
import org.redvest.order.OrderEvent.OrderHandedBack;
import org.redvest.order.OrderEvent.OrderHandedOver;
import org.redvest.order.OrderEvent.OrderOffered;
import org.redvest.order.OrderEvent.OrderPlaced;
import org.redvest.order.OrderEvent.OrderPlanned;
import org.redvest.order.OrderEvent.OrderRated;
import org.redvest.order.OrderEvent.OrderRatedProvisionally;
import org.redvest.order.OrderEvent.OrderRecalled;
import org.redvest.order.OrderEvent.OrderReferred;
import org.redvest.order.OrderEvent.OrderRejected;
import org.redvest.order.OrderEvent.OrderUnmet;
import org.redvest.order.OrderEvent.OrderVerified;
import org.redvest.order.OrderEvent.RequesterErased;
import org.redvest.order.OrderEvent.ServiceReported;

/**
 * Whose eyes an order was before once, and until when: a team while it was offered the order or had
 * it, and who had to decide an objection while that was open. The event by which it went is the
 * last that he is told.
 */
final class Witness {

  private final OrderViewer sight;
  private final Set<OfferId> offered = new HashSet<>();
  private final Set<ObjectionId> toDecide = new HashSet<>();
  private boolean inHand;

  private Witness(OrderViewer sight) {
    this.sight = sight;
  }

  /** How many of the events he is told; one that cannot be read changes nothing. */
  static int until(OrderViewer sight, List<? extends @Nullable OrderEvent> events) {
    var witness = new Witness(sight);
    int until = 0;
    for (int i = 0; i < events.size(); i++) {
      var before = witness.isThere();
      var event = events.get(i);
      if (event != null) {
        witness.add(event);
      }
      until = before || witness.isThere() ? i + 1 : until;
    }
    return until;
  }

  private boolean isThere() {
    return inHand || !offered.isEmpty() || !toDecide.isEmpty();
  }

  private void add(OrderEvent event) {
    switch (event) {
      case OrderOffered(var _, var offers, var teams) -> {
        for (int i = 0; i < teams.size(); i++) {
          if (sight.actor().leads(teams.get(i))) {
            offered.add(offers.get(i));
          }
        }
      }
      case OffersWithdrawn withdrawn -> offered.removeAll(withdrawn.offers());
      case OfferAccepted accepted -> {
        offered.clear();
        inHand = sight.actor().leads(accepted.team());
      }
      case OfferDeclined declined -> {
        offered.remove(declined.offer());
        open(declined.objection());
      }
      case OfferExpired expired -> offered.remove(expired.offer());
      case OrderHandedBack _, OrderRecalled _ -> inHand = false;
      case OrderRated rated -> inHand = inHand && rated.nextRound() == null;
      case OrderCalledBack called -> inHand = inHand && called.nextRound() == null;
      case OrderCancelled _ -> {
        offered.clear();
        inHand = false;
      }
      case EscalationObjected objected -> open(objected.objection());
      case ObjectionDecided decided -> toDecide.remove(decided.objection());
      case OrderPlaced _, OrderVerified _, OrderRejected _, OrderReferred _ -> {}
      case OrderEscalated _, OrderPlanned _, ServiceReported _, OrderClosedUnrated _ -> {}
      case OrderUnmet _, OrderHandedOver _, OrderRatedProvisionally _, RequesterErased _ -> {}
      case OrderEvent.Aside _ -> {}
    }
  }

  private void open(@Nullable ObjectionId id) {
    if (id != null && sight.order().objection(id).filter(sight::decides).isPresent()) {
      toDecide.add(id);
    }
  }
}
