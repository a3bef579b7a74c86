package org.redvest.order.usecase;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.order.OrderAction;
import org.redvest.order.in.ListOffers;
import org.redvest.order.in.ListOrders;
import org.redvest.order.in.ListOrders.Scope;
import org.redvest.order.model.OfferState;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/** Lists orders and offers to those whose they are. */
final class Listing {

  /** Asked for one's own before the first write: any city will do, there is nothing in it. */
  private static final City NOWHERE = new City(999_900);

  private final OrderUseCases.Outside outside;

  Listing(OrderUseCases.Outside outside) {
    this.outside = outside;
  }

  ListOrders.Page orders(ListOrders.Query query, Caller caller) {
    var now = outside.clock().instant();
    var actor = outside.actors().of(caller, cityOf(query.scope()), now);
    var person = requireSignedIn(actor);
    requireRight(actor, query.scope());
    var city =
        query.scope() instanceof Scope.Mine(var named)
            ? homeOr(named, person)
            : cityOf(query.scope());
    var found = outside.views().list(query, city, person.id(), now);
    if (found.size() <= query.limit()) {
      return new ListOrders.Page(found, null);
    }
    var page = found.subList(0, query.limit());
    return new ListOrders.Page(page, page.getLast().id());
  }

  ListOffers.Page offers(ListOffers.Query query, Caller caller) {
    var now = outside.clock().instant();
    var actor = outside.actors().of(caller, query.team().city(), now);
    requireSignedIn(actor);
    if (!actor.leads(query.team())) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    var items =
        outside.views().offers(query, now).stream()
            .map(row -> new ListOffers.Item(row, answers(row, now)))
            .toList();
    if (items.size() <= query.limit()) {
      return new ListOffers.Page(items, null);
    }
    var page = items.subList(0, query.limit());
    return new ListOffers.Page(page, page.getLast().offer().id());
  }

  private static Set<OrderAction> answers(ListOffers.Row offer, Instant now) {
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
        outside.positions().lineage(position).orElseThrow(() -> SharedRefusal.NOT_FOUND.refusal());
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
