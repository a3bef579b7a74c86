// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.order.in.OfferItem;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.OrderAction;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/** Lists orders and offers to those whose they are. */
record Listing(OrderUseCases feature) {

  /** Asked for one's own before the first write: any city will do, there is nothing in it. */
  private static final City NOWHERE = new City(999_900);

  List<OrderRow> orders(OrderQuery query, Caller caller) {
    var moment = feature.commands().moment(caller, cityOf(query.scope()));
    var person = requireSignedIn(moment.actor());
    requireRight(person, query.scope());
    var city =
        query.scope() instanceof Scope.Mine(var named)
            ? homeOr(named, person)
            : cityOf(query.scope());
    return feature.lists().list(query, city, person.id(), moment.now());
  }

  List<OfferItem> offers(OfferQuery query, Caller caller) {
    var moment = feature.commands().moment(caller, query.team().city());
    if (!requireSignedIn(moment.actor()).leads(query.team())) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    return feature.lists().offers(query, moment.now()).stream()
        .map(row -> new OfferItem(row, answers(row, moment.now())))
        .toList();
  }

  private static Set<OrderAction> answers(OfferRow offer, Instant now) {
    return offer.state() == OfferState.OPEN && now.isBefore(offer.expiresAt())
        ? EnumSet.of(OrderAction.ACCEPT, OrderAction.DECLINE)
        : EnumSet.noneOf(OrderAction.class);
  }

  private static Actor.Person requireSignedIn(Actor actor) {
    if (actor instanceof Actor.Person person) {
      return person;
    }
    throw SharedRefusal.UNAUTHENTICATED.refusal();
  }

  private void requireRight(Actor actor, Scope scope) {
    var allowed =
        switch (scope) {
          case Scope.Mine _ -> true;
          case Scope.OfTeam(var team) -> actor.belongsTo(team);
          case Scope.Board(var position) -> watches(actor, position);
        };
    if (!allowed) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
  }

  private boolean watches(Actor actor, PositionId position) {
    var lineage =
        feature.positions().lineage(position).orElseThrow(() -> SharedRefusal.NOT_FOUND.refusal());
    return actor.holds(lineage, Role.KEEPER, Role.DISPATCHER, Role.SECRETARY, Role.SUPERVISOR);
  }

  private static City cityOf(Scope scope) {
    return switch (scope) {
      case Scope.Mine(var named) -> named == null ? NOWHERE : named;
      case Scope.Board(var position) -> position.city();
      case Scope.OfTeam(var team) -> team.city();
    };
  }

  private static City homeOr(@Nullable City named, Actor.Person person) {
    if (named != null) {
      return named;
    }
    return person.home() == null ? NOWHERE : person.home();
  }
}
