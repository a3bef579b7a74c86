// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
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
 * The events of one order, folded: what its stage, holder and round must be if nothing was lost. It
 * knows nothing of how commands decide, so that it can be held against what they stored.
 */
public final class OrderHistory {

  /** What the events add up to. */
  public record Standing(StageName stage, PositionId holder, int round) {}

  private @Nullable StageName stage;
  private @Nullable PositionId holder;
  private int round = 1;
  private final Set<OfferId> open = new HashSet<>();

  private OrderHistory() {}

  /** Folds the events of one order, the first of which placed it. */
  public static Standing fold(List<OrderEvent> events) {
    var history = new OrderHistory();
    events.forEach(history::add);
    if (history.stage == null || history.holder == null) {
      throw new IllegalArgumentException("an order's history begins with its placing");
    }
    return new Standing(history.stage, history.holder, history.round);
  }

  /** The stage after each of the events of one order; one that cannot be read changes nothing. */
  public static List<StageName> stages(List<? extends @Nullable OrderEvent> events) {
    var history = new OrderHistory();
    return events.stream().map(history::stageAfter).toList();
  }

  private StageName stageAfter(@Nullable OrderEvent event) {
    if (event != null) {
      add(event);
    }
    return stage == null ? StageName.PLACED : stage;
  }

  private void add(OrderEvent event) {
    switch (event) {
      case OrderPlaced placed -> {
        stage = StageName.PLACED;
        holder = placed.holder();
      }
      case OrderVerified _ -> stage = StageName.VERIFIED;
      case OrderRejected _ -> stage = StageName.REJECTED;
      case OrderReferred _ -> stage = StageName.REFERRED;
      case OrderEscalated escalated -> holder = escalated.to();
      case OrderHandedOver handedOver -> holder = handedOver.to();
      case OrderOffered offered -> {
        open.addAll(offered.offers());
        stage = StageName.OFFERED;
      }
      case OffersWithdrawn withdrawn -> {
        open.removeAll(withdrawn.offers());
        returnWhenNoneIsOpen();
      }
      case OfferAccepted _ -> {
        open.clear();
        stage = StageName.TAKEN;
      }
      case OfferDeclined declined -> {
        open.remove(declined.offer());
        returnWhenNoneIsOpen();
      }
      case OfferExpired expired -> {
        open.remove(expired.offer());
        returnWhenNoneIsOpen();
      }
      case OrderPlanned _ -> stage = StageName.SCHEDULED;
      case OrderHandedBack _, OrderRecalled _ -> stage = StageName.VERIFIED;
      case ServiceReported _ -> stage = StageName.SERVED;
      case OrderRated rated -> next(rated.nextRound(), rated.holder());
      case OrderCalledBack called -> next(called.nextRound(), called.holder());
      case OrderClosedUnrated _ -> stage = StageName.CLOSED;
      case OrderCancelled _ -> {
        open.clear();
        stage = StageName.CANCELLED;
      }
      case OrderUnmet _ -> stage = StageName.UNMET;
      case ObjectionDecided decided ->
          holder = decided.returnedTo() == null ? holder : decided.returnedTo();
      case EscalationObjected _, RequesterErased _, OrderRatedProvisionally _ -> {}
      case OrderEvent.Aside _ -> {}
    }
  }

  private void returnWhenNoneIsOpen() {
    if (open.isEmpty()) {
      stage = StageName.VERIFIED;
    }
  }

  private void next(@Nullable Integer nextRound, PositionId nextHolder) {
    if (nextRound == null) {
      stage = StageName.CLOSED;
    } else {
      stage = StageName.VERIFIED;
      holder = nextHolder;
      round = nextRound;
    }
  }
}
