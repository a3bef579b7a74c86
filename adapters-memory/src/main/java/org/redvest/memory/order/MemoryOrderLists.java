// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.event.EventEntry;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderRow;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.Stage.InHand;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.order.out.OrderLists;
import org.redvest.shared.City;
import org.redvest.shared.Id;
import org.redvest.team.TeamStatus;
import org.redvest.team.out.OrdersOfTeam.HeldOrder;

/** Lists over the orders and events in memory. */
public final class MemoryOrderLists implements OrderLists {

  private static final Comparator<UUID> LATEST_FIRST = Comparator.reverseOrder();

  private final MemoryOrders orders;
  private final MemoryEventLog events;
  private final Predicate<PositionId> closed;
  private final Function<TeamId, TeamStatus> status;

  /** Positions for which the predicate holds are closed. */
  public MemoryOrderLists(
      MemoryOrders orders,
      MemoryEventLog events,
      Predicate<PositionId> closed,
      Function<TeamId, TeamStatus> status) {
    this.orders = orders;
    this.events = events;
    this.closed = closed;
    this.status = status;
  }

  @Override
  public List<OrderRow> list(OrderQuery query, City city, @Nullable PersonId person, Instant now) {
    var after = query.after();
    return of(city)
        .filter(order -> Rows.isIn(query.scope(), order, person))
        .filter(order -> query.stages().isEmpty() || query.stages().contains(order.stage().name()))
        .filter(
            order -> query.category() == null || query.category().equals(order.ask().category()))
        .filter(order -> !query.overdue() || Rows.isOverdue(order, now))
        .filter(order -> after == null || order.id().value().compareTo(after.value()) < 0)
        .sorted(comparing(order -> order.id().value(), LATEST_FIRST))
        .limit(query.limit())
        .map(order -> Rows.of(order, team -> status.apply(team) == TeamStatus.SUSPENDED))
        .toList();
  }

  @Override
  public List<OfferRow> offers(OfferQuery query, Instant now) {
    var after = query.after();
    return of(query.team().city())
        .flatMap(order ->
            order.progress().offers().stream()
                .filter(offer -> offer.team().equals(query.team()))
                .filter(offer -> !query.openOnly() || isAnswerable(offer, now))
                .map(offer -> Rows.of(order, offer)))
        .filter(row -> after == null || row.id().value().compareTo(after.value()) < 0)
        .sorted(comparing(row -> row.id().value(), LATEST_FIRST))
        .limit(query.limit())
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
    var consequences =
        Stream.concat(ofClosings(of(city)).limit(limit), ofSuspensions(of(city)).limit(limit))
            .toList();
    return new Due(late, offers, objections, consequences);
  }

  @Override
  public List<Consequence> ofClosing(PositionId position, int limit) {
    return ofClosings(heldAt(position)).limit(limit).toList();
  }

  @Override
  public List<Consequence> ofSuspension(TeamId team, int limit) {
    return ofSuspensions(of(team.city()))
        .filter(each -> each.command() instanceof Withdraw w && team.equals(w.onlyTeam()))
        .limit(limit)
        .toList();
  }

  private Stream<Consequence> ofClosings(Stream<Order> among) {
    return among
        .filter(order -> OrderAction.HAND_OVER.isFor(order.stage().name()))
        .filter(order -> closed.test(order.holding().position()))
        .map(
            order -> new Consequence(order.id(), new HandOver(), last(order.holding().position())));
  }

  private Stream<Consequence> ofSuspensions(Stream<Order> among) {
    return among.flatMap(order -> order.openOffers().flatMap(offer -> withdrawal(order, offer)));
  }

  private Stream<Consequence> withdrawal(Order order, Offer offer) {
    return switch (status.apply(offer.team())) {
      case SUSPENDED -> withdrawal(order, offer, WithdrawalReason.TEAM_SUSPENDED);
      case DISSOLVED -> withdrawal(order, offer, WithdrawalReason.TEAM_DISSOLVED);
      case REGISTERED, REJECTED, APPROVED -> Stream.empty();
    };
  }

  private Stream<Consequence> withdrawal(Order order, Offer offer, WithdrawalReason reason) {
    var command = new Withdraw(reason, offer.team());
    return Stream.of(new Consequence(order.id(), command, last(offer.team())));
  }

  /** The latest event of a position or a team, which is the one that closed it. */
  private @Nullable UUID last(Id subject) {
    return events.of(subject).stream().map(EventEntry::id).reduce(null, (_, next) -> next);
  }

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return of(team.city())
        .filter(order -> order.stage() instanceof InHand held && held.team().equals(team))
        .map(order -> new HeldOrder(order.id().value(), order.number().format()))
        .toList();
  }

  @Override
  public int openAt(PositionId holder) {
    return (int)
        heldAt(holder).filter(order -> OrderAction.HAND_OVER.isFor(order.stage().name())).count();
  }

  private Stream<Order> heldAt(PositionId holder) {
    return of(holder.city()).filter(order -> order.holding().position().equals(holder));
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
