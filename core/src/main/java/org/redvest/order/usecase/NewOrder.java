// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.category.CategoryCode;
import org.redvest.command.Beginning;
import org.redvest.command.Change;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.Placement;
import org.redvest.order.model.Ask;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Holding;
import org.redvest.order.model.Occasion;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderKind;
import org.redvest.order.out.MenuChoices.Choice;
import org.redvest.shared.Shanghai;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamStatus;

/**
 * An order that somebody places. What he says decides whether he may, so it is read before that is
 * asked.
 *
 * @param origin its first holder, held open meanwhile
 */
record NewOrder(OrderUseCases feature, Placement placement, Lineage origin)
    implements Beginning<Order, OrderReceipt> {

  NewOrder(OrderUseCases feature, Placement placement) {
    this(feature, placement, new Origins(feature.positions()).of(placement));
  }

  @Override
  public Supplier<Change<Order>> authorise(Moment moment) {
    if (!(moment.actor() instanceof Actor.Person person)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    requireRight(person);
    return () -> place(person, moment);
  }

  private Change<Order> place(Actor.Person person, Moment moment) {
    var city = moment.city();
    var placer =
        person.id() != null && person.isKnownIn(city)
            ? person.id()
            : feature.actors().enrol(person.account(), city);
    var known = person.enrolledAs(placer, city);
    var reference = reference(placer);
    if (reference != null) {
      var earlier = feature.orders().findByReference(city, reference);
      if (earlier.isPresent()) {
        requireSameNeed(earlier.get().ask(), ask(placer, reference));
        return Change.none(earlier.get()).by(known);
      }
    }
    return make(ask(placer, reference), feature.occasion(moment, known)).by(known);
  }

  @Override
  public void keep(Order made, Moment moment) {
    feature.orders().add(made);
  }

  @Override
  public OrderReceipt show(Done<Order> done, Moment moment) {
    return feature.receipt(done, feature.occasion(moment, done.by()));
  }

  private void requireRight(Actor.Person actor) {
    var allowed =
        switch (placement.channel()) {
          case ONLINE -> !actor.isMachine();
          case VISIT, DOOR_TO_DOOR, KIOSK, HOTLINE ->
              actor.holds(origin, Role.KEEPER, Role.DISPATCHER) || isVolunteer(actor);
          case PARTNER -> actor.holds(origin, Role.PARTNER);
        };
    if (!allowed) {
      throw OrderRefusal.ON_BEHALF_NOT_ALLOWED.refusal();
    }
    if (placement.partOf() != null) {
      requireWhole(actor, placement.partOf());
    }
  }

  /** Of a team that was approved: whoever registers one gains nothing by that alone. */
  private boolean isVolunteer(Actor.Person actor) {
    var teams = actor.memberships().stream().map(Actor.Membership::team).toList();
    return !teams.isEmpty()
        && feature.teamLists().eligibilityFacts(origin.position().city(), teams).stream()
            .anyMatch(team -> team.status() == TeamStatus.APPROVED);
  }

  /** A larger need is split by whoever holds it. */
  private void requireWhole(Actor actor, OrderId whole) {
    var held =
        feature
            .orders()
            .find(whole)
            .map(order -> order.holding().holder())
            .filter(holder -> actor.holds(holder, Role.KEEPER, Role.DISPATCHER));
    if (held.isEmpty()) {
      throw OrderRefusal.ORDER_UNKNOWN.refusal();
    }
  }

  private @Nullable PartnerReference reference(PersonId placer) {
    if (placement.channel() != Channel.PARTNER) {
      return null;
    }
    if (placement.externalReference() == null) {
      throw OrderRefusal.EXTERNAL_REFERENCE_REQUIRED.refusal();
    }
    return new PartnerReference(placer, placement.externalReference());
  }

  /** The same reference is the same order (DESIGN: 2), so it cannot mean another one. */
  private static void requireSameNeed(Ask earlier, Ask again) {
    if (!earlier.isTheSameNeedAs(again)) {
      throw OrderRefusal.EXTERNAL_REFERENCE_REUSED.refusal();
    }
  }

  private Ask ask(PersonId placer, @Nullable PartnerReference reference) {
    var item = item();
    return new Ask(
        placement.kind(),
        placement.channel(),
        category(item),
        item == null ? null : item.item(),
        item == null ? null : item.team(),
        placement.need(),
        placement.risks(),
        new Ask.Place(origin.position(), placement.address(), placement.point()),
        placement.wanted(),
        placement.headcount(),
        placement.contact(),
        placement.channel() == Channel.ONLINE ? placer : null,
        placement.channel().isOnBehalf() ? placer : null,
        reference,
        placement.partOf());
  }

  private Change<Order> make(Ask ask, Occasion occasion) {
    int county = origin.position().code();
    var day = LocalDate.ofInstant(occasion.now(), Shanghai.ZONE);
    return Order.place(
            new OrderId(feature.ids().next(county)),
            feature.numbers().next(county, day),
            ask,
            Holding.first(origin),
            occasion)
        .under(occasion.rules().version());
  }

  private @Nullable Choice item() {
    MenuItemId wanted = placement.menuItem();
    if ((placement.kind() == OrderKind.MENU) != (wanted != null)) {
      throw OrderRefusal.MENU_ITEM_UNAVAILABLE.refusal();
    }
    return wanted == null
        ? null
        : feature
            .menu()
            .find(wanted)
            .filter(choice -> choice.item().city().equals(placement.position().city()))
            .orElseThrow(() -> OrderRefusal.MENU_ITEM_UNAVAILABLE.refusal());
  }

  private CategoryCode category(@Nullable Choice item) {
    if (item != null) {
      return item.category();
    }
    var category = placement.category();
    if (category == null) {
      throw OrderRefusal.CATEGORY_REQUIRED.refusal();
    }
    feature.categories().check(Set.of(category));
    return category;
  }
}
