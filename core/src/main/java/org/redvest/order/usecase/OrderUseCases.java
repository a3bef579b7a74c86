// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import static org.redvest.order.OrderRefusal.ORDER_UNKNOWN;

import java.util.List;
import java.util.function.BiFunction;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.category.out.Categories;
import org.redvest.command.Commands;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.event.EventEntry;
import org.redvest.file.in.NameFiles;
import org.redvest.idempotency.Outcome;
import org.redvest.network.out.Positions;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.Disclosure;
import org.redvest.order.in.LinkRating;
import org.redvest.order.in.OfferItem;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.OrderView;
import org.redvest.order.in.Orders;
import org.redvest.order.in.Placement;
import org.redvest.order.in.RatingLink;
import org.redvest.order.in.TimelineEntry;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.RatingWay;
import org.redvest.order.out.Disclosures;
import org.redvest.order.out.MenuChoices;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderNumbers;
import org.redvest.order.out.OrderStore;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.out.TeamLists;
import org.redvest.team.out.TeamStore;

/** What orders do. */
@UseCases
public record OrderUseCases(
    Commands commands,
    Actors actors,
    OrderStore orders,
    OrderLists lists,
    OrderNumbers numbers,
    Disclosures disclosures,
    AuditTrail trail,
    Positions positions,
    Categories categories,
    MenuChoices menu,
    TeamStore teams,
    TeamLists teamLists,
    NameFiles evidence,
    Rulebooks rulebooks,
    Sealing sealing,
    Ids ids)
    implements Orders {

  /** An order together with who wants to see it, and when. */
  record Known(Order order, Occasion occasion) {}

  @Override
  public OrderReceipt place(Proposed<Placement> proposed) {
    return commands.begin(
        proposed.withKey(),
        placement -> placement.position().city(),
        placement -> new NewOrder(this, placement),
        this::again);
  }

  @Override
  public OrderReceipt give(OrderAction action, Sent<? extends OrderTarget, OrderCommand> sent) {
    return commands.give(sent, target -> held(target, action, this::receipt), this::again);
  }

  <V> OrderUnderCommand<V> held(
      OrderTarget target, OrderAction action, BiFunction<Done<Order>, Occasion, V> view) {
    var order = orders.lock(target).orElseThrow(ORDER_UNKNOWN::refusal);
    return new OrderUnderCommand<>(this, order, target, action, view);
  }

  OrderReceipt receipt(Done<Order> done, Occasion occasion) {
    return new OrderReceipt(done.id(), viewing().of(done.after(), occasion));
  }

  /** What a command came to before; its sender may have lost sight of the order meanwhile. */
  OrderReceipt again(Outcome outcome, Caller caller) {
    var found = find(outcome.subject(OrderId::new), caller);
    var view = viewing().of(found.order(), found.occasion());
    var knows = OrderPolicy.mayKnow(found.occasion().actor(), found.order());
    return new OrderReceipt(outcome.event(), knows ? view : view.inOutline());
  }

  @Override
  public OrderView read(OrderId id, Caller caller) {
    return commands.read(
        caller,
        () -> {
          var known = known(id, caller);
          return viewing().of(known.order(), known.occasion());
        });
  }

  @Override
  public List<TimelineEntry.Happening> timeline(OrderId id, Caller caller) {
    return commands.read(caller, () -> Timelines.of(known(id, caller), lists.timeline(id)));
  }

  @Override
  public List<OrderRow> list(OrderQuery query, Caller caller) {
    return commands.read(caller, () -> new Listing(this).orders(query, caller));
  }

  @Override
  public List<OfferItem> offers(OfferQuery query, Caller caller) {
    return commands.read(caller, () -> new Listing(this).offers(query, caller));
  }

  @Override
  public Disclosure disclose(Sent<OrderId, Disclosure.Purpose> sent) {
    var disclosing = new Disclosing(this);
    return commands.about(
        EventEntry.Kind.ORDER,
        sent,
        () -> disclosing.disclose(sent),
        (_, _) -> disclosing.again(sent));
  }

  @Override
  public List<Disclosure.Look> looks(OrderId id, Caller caller) {
    return commands.read(caller, () -> new Disclosing(this).looks(id, caller));
  }

  @Override
  public RatingLink issueLink(Sent<OrderId, RatingWay> sent) {
    return new Linking(this).issue(sent);
  }

  @Override
  public OrderReceipt rateByLink(Proposed<LinkRating> rating) {
    return new Linking(this).rate(rating);
  }

  /** The order, for somebody who may know of it. */
  Known known(OrderId id, Caller caller) {
    var found = find(id, caller);
    if (!OrderPolicy.mayKnow(found.occasion().actor(), found.order())) {
      throw ORDER_UNKNOWN.refusal();
    }
    return found;
  }

  private Known find(OrderId id, Caller caller) {
    var moment = commands.moment(caller, id.city());
    if (moment.actor() instanceof Actor.Nobody) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var order = orders.find(id).orElseThrow(ORDER_UNKNOWN::refusal);
    return new Known(order, occasion(moment));
  }

  Occasion occasion(Moment moment) {
    return occasion(moment, moment.actor());
  }

  /** For somebody who became known by the command. */
  Occasion occasion(Moment moment, Actor actor) {
    return new Occasion(moment.now(), actor, rulebooks.at(moment.city(), moment.now()), ids);
  }

  OrderViewing viewing() {
    return new OrderViewing(orders);
  }

  FactsForCommands facts() {
    return new FactsForCommands(this);
  }
}
