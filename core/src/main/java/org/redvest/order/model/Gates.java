package org.redvest.order.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderRefusal;
import org.redvest.shared.SharedRefusal;

/**
 * What an order itself demands of an action beyond its stage. The guard of the commands and the
 * list of possible actions both ask here, so they cannot differ.
 */
public final class Gates {

  private Gates() {}

  /** Refuses an action that the order's facts do not allow at the moment. */
  public static void check(Order order, OrderAction action, Moment moment) {
    switch (action) {
      case ESCALATE -> {
        refuseIf(order.holding().isAtTop(), OrderRefusal.TOP_REACHED);
        requireDue(order, moment);
      }
      case GIVE_UP -> {
        refuseIf(!order.holding().isAtTop(), OrderRefusal.NOT_AT_TOP);
        requireDue(order, moment);
      }
      case RECALL -> requireDue(order, moment);
      case CLOSE_UNRATED -> requireDue(order, moment);
      case OBJECT -> {
        refuseIf(order.holding().escalatedFrom() == null, OrderRefusal.NOT_ESCALATED);
        refuseIf(
            order.progress().objections().stream().anyMatch(o -> o.isOpen() && o.team() == null),
            OrderRefusal.OBJECTION_PENDING);
      }
      case ANSWER_REFERRAL ->
          refuseIf(
              order.stage() instanceof Stage.Referred referred && referred.answer() != null,
              OrderRefusal.ALREADY_ANSWERED);
      case NUDGE -> {
        int limit = moment.rules().nudgesPerDay();
        if (order.progress().nudges().on(moment.today()) >= limit) {
          throw OrderRefusal.NUDGED_ENOUGH.refusal(Map.of("limit", limit));
        }
      }
      case CALL_BACK -> {
        refuseIf(order.progress().round().callBack() != null, OrderRefusal.ALREADY_CALLED_BACK);
        // of a requester who deleted his account there is no number left to call
        refuseIf(
            order.ask().isErased() || isOver(order.progress().deadline(), moment.now()),
            OrderRefusal.CALL_BACK_TOO_LATE);
      }
      // without the requester's own word one rating stands, and a further one would say no more
      case RATE, LINK_RATING ->
          refuseIf(
              order.progress().round().provisional() != null
                  && !Ratings.speaksForRequester(moment.actor(), order),
              OrderRefusal.ALREADY_RATED);
      case DISCLOSE -> {
        refuseIf(
            order.ask().isErased() || isDisclosureOver(order, moment),
            OrderRefusal.DISCLOSURE_OVER);
        if (order.ask().isUnreadable()) {
          throw SharedRefusal.UNREADABLE.refusal();
        }
      }
      case VERIFY, REJECT, REFER, DISPATCH, WITHDRAW, ACCEPT, DECLINE, EXPIRE -> {}
      case PLAN, HAND_BACK, HAND_OVER, REPORT, CANCEL, DECIDE_OBJECTION -> {}
    }
  }

  /** A clock acts only when its time has come; people need not wait. */
  private static void requireDue(Order order, Moment moment) {
    var deadline = order.progress().deadline();
    var fires = deadline == null ? null : deadline.firesAt();
    refuseIf(
        moment.isClock() && (fires == null || moment.now().isBefore(fires)),
        OrderRefusal.ORDER_NOT_DUE);
  }

  private static boolean isOver(@Nullable Deadline deadline, Instant now) {
    return deadline != null && !now.isBefore(deadline.at());
  }

  private static boolean isDisclosureOver(Order order, Moment moment) {
    var service = order.progress().round().service();
    return service != null
        && moment.now().isAfter(service.report().reportedAt().plus(moment.rules().disclosure()));
  }

  private static void refuseIf(boolean condition, OrderRefusal code) {
    if (condition) {
      throw code.refusal();
    }
  }
}
