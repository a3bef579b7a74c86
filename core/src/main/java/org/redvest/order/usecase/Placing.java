package org.redvest.order.usecase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.RequestKey;
import org.redvest.access.Role;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.PlaceOrder;
import org.redvest.order.model.Ask;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Change;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Holding;
import org.redvest.order.model.Moment;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Placings;
import org.redvest.order.out.MenuChoices.Choice;
import org.redvest.shared.Shanghai;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamStatus;

/** Places orders. What the body says decides who may place it, so it is read before the rights. */
final class Placing implements PlaceOrder {

  private final OrderUseCases.Outside outside;
  private final Origins origins;
  private final Recording recording;
  private final Sheets sheets;

  Placing(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.origins = new Origins(outside.positions());
    this.recording = new Recording(outside);
    this.sheets = new Sheets(outside);
  }

  @Override
  public OrderReceipt place(Request request) {
    if (!(request.caller().identity() instanceof Caller.SignedIn signedIn)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    RequestKey.require(request.caller());
    var placement = request.placement().get();
    var origin = origins.of(placement);
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var city = placement.position().city();
    var actor = (Actor.Person) outside.actors().acting(request.caller(), city, now);
    requireRight(actor, placement, origin);
    var placer =
        actor.id() != null && actor.isKnownIn(city)
            ? actor.id()
            : outside.actors().enrol(signedIn.account(), city);
    var known = actor.enrolledAs(placer, city);
    var moment = new Moment(now, known, outside.rulebooks().at(city, now), outside.ids());
    var reference = reference(placement, placer);
    if (reference != null) {
      var earlier = outside.orders().findByReference(city, reference);
      if (earlier.isPresent()) {
        requireSameNeed(earlier.get().ask(), ask(placement, origin, placer, reference));
        return new OrderReceipt(null, sheets.of(earlier.get(), moment));
      }
    }
    var change = make(ask(placement, origin, placer, reference), origin, moment);
    outside.orders().add(change.order());
    var event = recording.record(change, moment, request.caller());
    return new OrderReceipt(event, sheets.of(change.order(), moment));
  }

  private void requireRight(Actor.Person actor, Placement placement, Lineage origin) {
    var allowed =
        switch (placement.channel()) {
          case ONLINE -> !actor.isMachine();
          case VISIT, DOOR_TO_DOOR, KIOSK, HOTLINE ->
              actor.holds(origin, Role.KEEPER, Role.DISPATCHER) || isVolunteer(actor, origin);
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
  private boolean isVolunteer(Actor.Person actor, Lineage origin) {
    var teams = actor.memberships().stream().map(Actor.Membership::team).toList();
    return !teams.isEmpty()
        && outside.teamViews().eligibilityFacts(origin.position().city(), teams).stream()
            .anyMatch(team -> team.status() == TeamStatus.APPROVED);
  }

  /** A larger need is split by whoever holds it. */
  private void requireWhole(Actor actor, OrderId whole) {
    var held =
        outside
            .orders()
            .find(whole)
            .map(order -> order.holding().holder())
            .filter(holder -> actor.holds(holder, Role.KEEPER, Role.DISPATCHER));
    if (held.isEmpty()) {
      throw OrderRefusal.ORDER_UNKNOWN.refusal();
    }
  }

  private static @Nullable PartnerReference reference(Placement placement, PersonId placer) {
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

  private Ask ask(
      Placement placement, Lineage origin, PersonId placer, @Nullable PartnerReference reference) {
    var item = item(placement);
    return new Ask(
        placement.kind(),
        placement.channel(),
        category(placement, item),
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

  private Change make(Ask ask, Lineage origin, Moment moment) {
    int county = origin.position().code();
    var day = LocalDate.ofInstant(moment.now(), Shanghai.ZONE);
    return Placings.placed(
        new OrderId(outside.ids().next(county)),
        outside.numbers().next(county, day),
        ask,
        Holding.first(origin),
        moment);
  }

  private @Nullable Choice item(Placement placement) {
    MenuItemId wanted = placement.menuItem();
    if ((placement.kind() == OrderKind.MENU) != (wanted != null)) {
      throw OrderRefusal.MENU_ITEM_UNAVAILABLE.refusal();
    }
    return wanted == null
        ? null
        : outside
            .menu()
            .find(wanted)
            .filter(choice -> choice.item().city().equals(placement.position().city()))
            .orElseThrow(() -> OrderRefusal.MENU_ITEM_UNAVAILABLE.refusal());
  }

  private CategoryCode category(Placement placement, @Nullable Choice item) {
    if (item != null) {
      return item.category();
    }
    var category = placement.category();
    if (category == null) {
      throw OrderRefusal.CATEGORY_REQUIRED.refusal();
    }
    outside.categories().check(Set.of(category));
    return category;
  }
}
