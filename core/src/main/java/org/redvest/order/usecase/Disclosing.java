package org.redvest.order.usecase;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.order.OrderAction;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.DiscloseContact;
import org.redvest.order.model.Gates;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderPolicy;

/** Shows contact and place to those who serve, and writes down that it did. */
final class Disclosing {

  private final OrderUseCases.Outside outside;
  private final Reading reading;

  Disclosing(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.reading = new Reading(outside);
  }

  DiscloseContact.Disclosed disclose(DiscloseContact.Request request) {
    var known = reading.known(request.order(), request.caller());
    var order = known.order();
    var actor = known.moment().actor();
    OrderPolicy.authorise(actor, OrderAction.DISCLOSE, order, OrderPolicy.Aim.ORDER);
    actor.mustName(request.caller());
    var purpose = request.purpose().get();
    requireMoment(known);
    var looker = requireNonNull(((Actor.Person) actor).id());
    outside
        .disclosures()
        .add(order.id(), new DiscloseContact.Look(looker, purpose, known.moment().now()));
    outside
        .trail()
        .write(entry(order.id(), actor, request.caller(), purpose, known.moment().now()));
    return disclosed(order);
  }

  /**
   * The same look once more, to whoever may look still. To the person it is one look; in the trail
   * stands each time that somebody saw it.
   */
  DiscloseContact.Disclosed again(DiscloseContact.Request request) {
    var known = reading.known(request.order(), request.caller());
    var order = known.order();
    var actor = known.moment().actor();
    OrderPolicy.authorise(actor, OrderAction.DISCLOSE, order, OrderPolicy.Aim.ORDER);
    var purpose = request.purpose().get();
    requireMoment(known);
    outside
        .trail()
        .write(entry(order.id(), actor, request.caller(), purpose, known.moment().now()));
    return disclosed(order);
  }

  private static void requireMoment(Reading.Known known) {
    Lifecycle.requireStage(known.order(), OrderAction.DISCLOSE);
    Gates.check(known.order(), OrderAction.DISCLOSE, known.moment());
  }

  private static DiscloseContact.Disclosed disclosed(Order order) {
    return new DiscloseContact.Disclosed(
        requireNonNull(order.ask().contact()), order.ask().place());
  }

  /** What the trail keeps of it. */
  record Unmasked(DiscloseContact.Purpose purpose) {}

  private static AuditEntry entry(
      OrderId order, Actor actor, Caller caller, DiscloseContact.Purpose purpose, Instant now) {
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.ORDER, order);
    return AuditEntry.done(
        AuditKind.CONTACT_DISCLOSED, actor, caller, subject, new Unmasked(purpose), now);
  }

  List<DiscloseContact.Look> history(OrderId id, Caller caller) {
    var known = reading.known(id, caller);
    var actor = known.moment().actor();
    if (!actor.is(known.order().ask().requester())
        && !actor.holds(known.order().holding().holder(), Role.KEEPER, Role.SECRETARY)) {
      throw OrderRefusal.ORDER_FORBIDDEN.refusal();
    }
    return outside.disclosures().of(id);
  }
}
