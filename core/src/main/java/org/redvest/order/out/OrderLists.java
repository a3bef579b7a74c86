// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.TimelineEntry;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderCommand;
import org.redvest.shared.City;
import org.redvest.team.out.OrdersOfTeam;

/** Lists over orders as flat rows; each takes one statement. */
public interface OrderLists {

  /** An order whose clock has run out. */
  record DueOrder(OrderId id, Duty what, Lineage holder) {}

  /**
   * A command that follows from what became of a position or a team, and was not given yet.
   *
   * @param cause the closing, suspension or dissolution
   */
  record Consequence(OrderId order, OrderCommand command, @Nullable UUID cause) {}

  /** Everything that the clock has to do in a city. */
  record Due(
      List<DueOrder> orders,
      List<OfferId> offers,
      List<ObjectionId> objections,
      List<Consequence> consequences) {}

  /**
   * Orders of the query's scope.
   *
   * @param person whose own orders, where the scope is the caller's
   */
  List<OrderRow> list(OrderQuery query, City city, @Nullable PersonId person, Instant now);

  /** Offers to a team. */
  List<OfferRow> offers(OfferQuery query, Instant now);

  /** The orders that the team has taken and not yet served, the oldest first. */
  List<OrdersOfTeam.HeldOrder> heldBy(TeamId team);

  /**
   * An event as it is told, and as it was written.
   *
   * @param event null when what is stored of it is no such event
   */
  record Told(TimelineEntry entry, @Nullable OrderEvent event) {}

  /** The events of an order, the first one first. */
  List<Told> timeline(OrderId order);

  /** How many orders the position holds that are not over. */
  int openAt(PositionId holder);

  /** What follows from the position's closing, the oldest order first; nothing while it is open. */
  List<Consequence> ofClosing(PositionId position, int limit);

  /** What follows from the team's suspension or dissolution, the oldest order first. */
  List<Consequence> ofSuspension(TeamId team, int limit);

  /** What is due in the city at the instant, the longest overdue first; of each kind the limit. */
  Due due(City city, Instant at, int limit);

  /** The cities that may have orders. */
  List<City> cities();
}
