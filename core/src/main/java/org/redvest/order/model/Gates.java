// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderRefusal;
import org.redvest.shared.SharedRefusal;

/**
 * What an order itself demands of an action beyond its stage, as {@link OrderAction} says which.
 */
final class Gates {

  private Gates() {}

  /** Refuses what the order's facts do not allow at the moment. */
  @FunctionalInterface
  interface Gate {
    void check(Order order, Occasion occasion);
  }

  static void open(Order order, Occasion occasion) {}

  static void due(Order order, Occasion occasion) {
    requireDue(order, occasion);
  }

  static void escalation(Order order, Occasion occasion) {
    refuseIf(order.holding().isAtTop(), OrderRefusal.TOP_REACHED);
    requireDue(order, occasion);
  }

  static void givingUp(Order order, Occasion occasion) {
    refuseIf(!order.holding().isAtTop(), OrderRefusal.NOT_AT_TOP);
    requireDue(order, occasion);
  }

  static void objection(Order order, Occasion occasion) {
    refuseIf(order.holding().escalatedFrom() == null, OrderRefusal.NOT_ESCALATED);
    refuseIf(
        order.progress().objections().stream().anyMatch(o -> o.isOpen() && o.team() == null),
        OrderRefusal.OBJECTION_PENDING);
  }

  static void unanswered(Order order, Occasion occasion) {
    refuseIf(
        order.stage() instanceof Stage.Referred referred && referred.answer() != null,
        OrderRefusal.ALREADY_ANSWERED);
  }

  static void nudge(Order order, Occasion occasion) {
    int limit = occasion.rules().nudgesPerDay();
    if (order.progress().nudges().on(occasion.today()) >= limit) {
      throw OrderRefusal.NUDGED_ENOUGH.refusal(Map.of("limit", limit));
    }
  }

  static void callBack(Order order, Occasion occasion) {
    refuseIf(order.progress().round().callBack() != null, OrderRefusal.ALREADY_CALLED_BACK);
    // of a requester who deleted his account there is no number left to call
    refuseIf(
        order.ask().isErased() || isOver(order.progress().deadline(), occasion.now()),
        OrderRefusal.CALL_BACK_TOO_LATE);
  }

  /** Without the requester's own word one rating stands, and a further one would say no more. */
  static void rating(Order order, Occasion occasion) {
    refuseIf(
        order.progress().round().provisional() != null
            && !Ratings.speaksForRequester(occasion.actor(), order),
        OrderRefusal.ALREADY_RATED);
  }

  static void disclosure(Order order, Occasion occasion) {
    refuseIf(
        order.ask().isErased() || isDisclosureOver(order, occasion), OrderRefusal.DISCLOSURE_OVER);
    if (order.ask().isUnreadable()) {
      throw SharedRefusal.UNREADABLE.refusal();
    }
  }

  /** A clock acts only when its time has come; people need not wait. */
  private static void requireDue(Order order, Occasion occasion) {
    var deadline = order.progress().deadline();
    var fires = deadline == null ? null : deadline.firesAt();
    refuseIf(
        occasion.isClock() && (fires == null || occasion.now().isBefore(fires)),
        OrderRefusal.ORDER_NOT_DUE);
  }

  private static boolean isOver(@Nullable Deadline deadline, Instant now) {
    return deadline != null && !now.isBefore(deadline.at());
  }

  private static boolean isDisclosureOver(Order order, Occasion occasion) {
    var service = order.progress().round().service();
    return service != null
        && occasion
            .now()
            .isAfter(service.report().reportedAt().plus(occasion.rules().disclosure()));
  }

  private static void refuseIf(boolean condition, OrderRefusal code) {
    if (condition) {
      throw code.refusal();
    }
  }
}
