package org.redvest.memory.order;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.in.ListOffers;
import org.redvest.order.in.ListOrders;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.Stage.InHand;
import org.redvest.order.out.OrderViews;
import org.redvest.shared.City;
import org.redvest.team.out.TeamWork.HeldOrder;

/** Lists over the orders and events in memory. */
public final class MemoryOrderViews implements OrderViews {

  private static final Comparator<UUID> LATEST_FIRST = Comparator.reverseOrder();

  private final MemoryOrders orders;
  private final MemoryEventLog events;
  private final Predicate<TeamId> suspended;

  /** Teams for which the predicate holds are suspended. */
  public MemoryOrderViews(MemoryOrders orders, MemoryEventLog events, Predicate<TeamId> suspended) {
    this.orders = orders;
    this.events = events;
    this.suspended = suspended;
  }

  @Override
  public List<ListOrders.Row> list(
      ListOrders.Query query, City city, @Nullable PersonId person, Instant now) {
    var after = query.after();
    return of(city)
        .filter(order -> Rows.isIn(query.scope(), order, person))
        .filter(order -> query.stages().isEmpty() || query.stages().contains(order.stage().name()))
        .filter(
            order -> query.category() == null || query.category().equals(order.ask().category()))
        .filter(order -> !query.overdue() || Rows.isOverdue(order, now))
        .filter(order -> after == null || order.id().value().compareTo(after.value()) < 0)
        .sorted(comparing(order -> order.id().value(), LATEST_FIRST))
        .limit(query.limit() + 1L)
        .map(order -> Rows.of(order, suspended))
        .toList();
  }

  @Override
  public List<ListOffers.Row> offers(ListOffers.Query query, Instant now) {
    var after = query.after();
    return of(query.team().city())
        .flatMap(order ->
            order.progress().offers().stream()
                .filter(offer -> offer.team().equals(query.team()))
                .filter(offer -> !query.openOnly() || isAnswerable(offer, now))
                .map(offer -> Rows.of(order, offer)))
        .filter(row -> after == null || row.id().value().compareTo(after.value()) < 0)
        .sorted(comparing(row -> row.id().value(), LATEST_FIRST))
        .limit(query.limit() + 1L)
        .toList();
  }

  @Override
  public List<Told> timeline(OrderId order) {
    return events.of(order).stream()
        .map(entry -> new Told(Rows.of(entry), (OrderEvent) entry.event()))
        .toList();
  }

  @Override
  public Due due(City city, Instant at, int limit) {
    var late =
        of(city)
            .flatMap(order -> Rows.late(order, at))
            .sorted(comparing(Rows.Late::since))
            .limit(limit)
            .map(Rows.Late::order)
            .toList();
    var offers =
        of(city)
            .flatMap(Order::openOffers)
            .filter(offer -> !at.isBefore(offer.expiresAt()))
            .sorted(comparing(Offer::expiresAt))
            .limit(limit)
            .map(Offer::id)
            .toList();
    var objections =
        of(city)
            .flatMap(order -> order.progress().objections().stream())
            .filter(objection -> objection.isOpen() && !at.isBefore(objection.dueAt()))
            .sorted(comparing(Objection::dueAt))
            .limit(limit)
            .map(Objection::id)
            .toList();
    return new Due(late, offers, objections);
  }

  @Override
  public List<OrderId> offeredTo(TeamId team) {
    return of(team.city())
        .filter(order -> order.openOffers().anyMatch(offer -> offer.team().equals(team)))
        .map(Order::id)
        .toList();
  }

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return of(team.city())
        .filter(order -> order.stage() instanceof InHand held && held.team().equals(team))
        .map(order -> new HeldOrder(order.id().value(), order.number().format()))
        .toList();
  }

  @Override
  public List<OrderId> openAt(PositionId holder) {
    return of(holder.city())
        .filter(order -> order.holding().position().equals(holder))
        .filter(order -> OrderAction.HAND_OVER.isFor(order.stage().name()))
        .map(Order::id)
        .toList();
  }

  @Override
  public List<City> cities() {
    return orders.all().stream().map(order -> order.id().city()).distinct().toList();
  }

  private Stream<Order> of(City city) {
    return orders.all().stream().filter(order -> order.id().city().equals(city));
  }

  private static boolean isAnswerable(Offer offer, Instant now) {
    return offer.isOpen() && now.isBefore(offer.expiresAt());
  }
}
