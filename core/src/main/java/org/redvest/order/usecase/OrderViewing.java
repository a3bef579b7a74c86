// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.OrderView.Ending;
import org.redvest.order.in.OrderView.Possible;
import org.redvest.order.model.Deadline;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.OrderPolicy.Aim;
import org.redvest.order.model.Plan;
import org.redvest.order.model.Stage;
import org.redvest.order.out.OrderStore;

/** Shows an order to an actor: no more of it than he may see, with all that he may do. */
record OrderViewing(OrderStore orders) {

  OrderView of(Order order, Occasion occasion) {
    var sight = OrderViewer.of(occasion.actor(), order);
    var progress = order.progress();
    var present = sight.isPresent();
    return new OrderView(
        order.id(),
        order.number(),
        order.version(),
        sight.asked(),
        order.stage().name(),
        order.stage().since(),
        order.holding().position(),
        progress.round().number(),
        present ? order.stage().servingTeam() : null,
        present ? plan(order.stage()) : null,
        present ? ending(order, sight) : null,
        present ? progress.deadline() : null,
        sight.rounds(),
        progress.offers().stream().filter(sight::sees).map(o -> offer(order, o, occasion)).toList(),
        progress.objections().stream()
            .filter(sight::sees)
            .map(o -> objection(order, o, occasion, sight))
            .toList(),
        possible(order, occasion),
        order.isUnreadable());
  }

  private static @Nullable Plan plan(Stage stage) {
    return switch (stage) {
      case Stage.Scheduled scheduled -> scheduled.plan();
      case Stage.Served served -> served.plan();
      case Stage.Placed _, Stage.Verified _, Stage.Rejected _, Stage.Referred _ -> null;
      case Stage.Offered _, Stage.Taken _, Stage.Closed _, Stage.Cancelled _ -> null;
      case Stage.Unmet _ -> null;
    };
  }

  private @Nullable Ending ending(Order order, OrderViewer sight) {
    return switch (order.stage()) {
      case Stage.Rejected(var _, var reason, var twin) ->
          new Ending(
              null, reason, twin == null ? null : orders.glance(twin).orElse(null), null, null);
      case Stage.Referred(var _, var office, var answer) ->
          new Ending(null, null, null, sight.words(office), sight.words(answer));
      case Stage.Closed(var _, var outcome, var _) -> new Ending(outcome, null, null, null, null);
      case Stage.Placed _, Stage.Verified _, Stage.Offered _, Stage.Taken _ -> null;
      case Stage.Scheduled _, Stage.Served _, Stage.Cancelled _, Stage.Unmet _ -> null;
    };
  }

  private static OrderView.OfferSheet offer(Order order, Offer offer, Occasion occasion) {
    var answerable = offer.isOpen() && occasion.now().isBefore(offer.expiresAt());
    var actions =
        answerable
            ? possible(
                order,
                occasion,
                new Aim(offer, null),
                List.of(OrderAction.ACCEPT, OrderAction.DECLINE),
                offer.expiresAt())
            : List.<Possible>of();
    return new OrderView.OfferSheet(
        offer.id(),
        offer.team(),
        offer.round(),
        offer.mode(),
        offer.madeAt(),
        offer.expiresAt(),
        offer.state(),
        actions);
  }

  private static OrderView.ObjectionSheet objection(
      Order order, Objection objection, Occasion occasion, OrderViewer sight) {
    var actions =
        objection.isOpen()
            ? possible(
                order,
                occasion,
                new Aim(null, objection),
                List.of(OrderAction.DECIDE_OBJECTION),
                objection.dueAt())
            : List.<Possible>of();
    return new OrderView.ObjectionSheet(
        objection.id(),
        objection.team(),
        objection.decider().position(),
        objection.raisedBy(),
        objection.raisedAt(),
        objection.dueAt(),
        sight.reason(objection),
        objection.state(),
        actions);
  }

  private static List<Possible> possible(Order order, Occasion occasion) {
    var deadline = order.progress().deadline();
    return Arrays.stream(OrderAction.values())
        .filter(OrderAction::isOnOrder)
        .flatMap(action ->
            possible(order, occasion, Aim.ORDER, List.of(action), until(action, deadline)).stream())
        .toList();
  }

  private static List<Possible> possible(
      Order order, Occasion occasion, Aim aim, List<OrderAction> asked, @Nullable Instant until) {
    return asked.stream()
        .filter(action -> OrderPolicy.permits(occasion.actor(), action, order, aim))
        .filter(action -> Lifecycle.admits(order, action, occasion))
        .map(action -> new Possible(action, until))
        .toList();
  }

  /** The order's deadline belongs to the action that meets it. */
  private static @Nullable Instant until(OrderAction action, @Nullable Deadline deadline) {
    if (deadline == null) {
      return null;
    }
    var meets =
        switch (deadline.what()) {
          case VERIFY -> List.of(OrderAction.VERIFY, OrderAction.REJECT, OrderAction.REFER);
          case DISPATCH -> List.of(OrderAction.DISPATCH);
          case START -> List.of(OrderAction.PLAN);
          case REPORT -> List.of(OrderAction.REPORT);
          case RATE -> List.of(OrderAction.RATE, OrderAction.LINK_RATING);
          case CALL_BACK -> List.of(OrderAction.CALL_BACK);
        };
    return meets.contains(action) ? deadline.at() : null;
  }
}
