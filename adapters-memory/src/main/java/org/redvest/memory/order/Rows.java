// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.event.DomainEvent;
import org.redvest.event.EventEntry;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.TimelineEntry;
import org.redvest.order.model.Duty;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.Stage;
import org.redvest.order.out.OrderLists.DueOrder;

/** Flat rows from whole orders, and which order belongs into which list. */
final class Rows {

  private Rows() {}

  /** What the clock has to do, and since when. */
  record Late(DueOrder order, Instant since) {}

  static Stream<Late> late(Order order, Instant at) {
    var deadline = order.progress().deadline();
    var since = deadline == null ? null : deadline.firesAt();
    return deadline == null || since == null || at.isBefore(since)
        ? Stream.empty()
        : Stream.of(
            new Late(new DueOrder(order.id(), deadline.what(), order.holding().holder()), since));
  }

  static boolean isIn(Scope scope, Order order, @Nullable PersonId person) {
    return switch (scope) {
      case Scope.Mine _ -> isOwn(order, person);
      case Scope.Board(var position) -> order.holding().holder().isUnder(position);
      case Scope.OfTeam(var team) -> team.equals(order.stage().servingTeam());
    };
  }

  private static boolean isOwn(Order order, @Nullable PersonId person) {
    var reference = order.ask().partnerReference();
    return person != null
        && (person.equals(order.ask().requester())
            || person.equals(order.ask().placedBy())
            || (reference != null && person.equals(reference.partner())));
  }

  /** A call-back is for a sample: nobody is late who made none. */
  static boolean isOverdue(Order order, Instant now) {
    var deadline = order.progress().deadline();
    return deadline != null && deadline.what() != Duty.CALL_BACK && !now.isBefore(deadline.at());
  }

  static OrderRow of(Order order, Predicate<TeamId> suspended) {
    var team = order.stage().servingTeam();
    var deadline = order.progress().deadline();
    return new OrderRow(
        order.id(),
        order.number(),
        order.version().number(),
        order.ask().kind(),
        order.ask().channel(),
        order.ask().category(),
        order.stage().name(),
        order.stage().since(),
        order.placedAt(),
        order.ask().place().station(),
        order.holding().position(),
        order.progress().round().number(),
        order.stage().servingTeam(),
        order.progress().round().outcome(),
        deadline == null ? null : deadline.what(),
        deadline == null ? null : deadline.at(),
        team != null && !(order.stage() instanceof Stage.Closed) && suspended.test(team));
  }

  static OfferRow of(Order order, Offer offer) {
    var wanted = order.ask().wanted();
    return new OfferRow(
        offer.id(),
        order.id(),
        order.number(),
        offer.team(),
        order.ask().category(),
        order.ask().place().station(),
        order.ask().headcount(),
        wanted == null ? null : wanted.from(),
        wanted == null ? null : wanted.to(),
        offer.mode(),
        offer.state(),
        offer.madeAt(),
        offer.expiresAt());
  }

  static TimelineEntry of(EventEntry entry) {
    var actor = entry.actor();
    return new TimelineEntry(
        entry.id(),
        entry.sequence().number(),
        entry.event().getClass().getSimpleName(),
        entry.occurredAt(),
        switch (actor) {
          case Actor.Person _ -> "PERSON";
          case Actor.LinkBearer _ -> "LINK";
          case Actor.Clock _ -> "CLOCK";
          case Actor.Nobody _ -> throw new IllegalStateException("nobody does nothing");
        },
        actor instanceof Actor.Person person ? person.id() : null,
        facts(entry.event()));
  }

  private static Map<String, Object> facts(DomainEvent event) {
    var facts = new LinkedHashMap<String, Object>();
    for (RecordComponent part : event.getClass().getRecordComponents()) {
      try {
        var value = part.getAccessor().invoke(event);
        if (value != null) {
          facts.put(part.getName(), value);
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return facts;
  }
}
