// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.OrderView.Possible;
import org.redvest.order.model.OrderAction;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.action.FieldJson;

/** What may be done, with its path and its fields. */
final class Actions {

  private Actions() {}

  static List<ActionJson> from(UUID target, List<Possible> possible) {
    return possible.stream().flatMap(one -> from(target, one.action(), one.deadlineAt())).toList();
  }

  static List<ActionJson> from(
      UUID target, Collection<OrderAction> actions, @Nullable Instant deadlineAt) {
    return actions.stream().sorted().flatMap(one -> from(target, one, deadlineAt)).toList();
  }

  /** Everything that may be done to the order, its offers and its objections. */
  static List<ActionJson> all(OrderView order) {
    return Stream.of(
            from(order.id().value(), order.actions()).stream(),
            order.offers().stream().flatMap(o -> from(o.id().value(), o.actions()).stream()),
            order.objections().stream().flatMap(o -> from(o.id().value(), o.actions()).stream()))
        .flatMap(actions -> actions)
        .toList();
  }

  private static Stream<ActionJson> from(
      UUID target, OrderAction action, @Nullable Instant deadlineAt) {
    return ActionPaths.of(action).stream()
        .map(call ->
            new ActionJson(
                action, "POST", call.path(target), FieldJson.of(call.body()), deadlineAt));
  }
}
