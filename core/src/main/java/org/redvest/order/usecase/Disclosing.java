// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Sent;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.Disclosure;
import org.redvest.order.in.Disclosure.Look;
import org.redvest.order.in.Disclosure.Purpose;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.usecase.OrderUseCases.Known;

/** Shows contact and place to those who serve, and writes down that it did. */
record Disclosing(OrderUseCases feature) {

  Disclosure disclose(Sent<OrderId, Purpose> sent) {
    var known = authorised(sent);
    known.occasion().actor().mustName(sent.caller());
    var purpose = sent.command().get();
    var order = due(known);
    var now = known.occasion().now();
    feature.disclosures().add(order.id(), new Look(known.occasion().person(), purpose, now));
    return disclosed(known, sent.caller(), purpose);
  }

  /**
   * The same look once more, to whoever may look still. To the person it is one look; in the trail
   * stands each time that somebody saw it.
   */
  Disclosure again(Sent<OrderId, Purpose> sent) {
    var known = authorised(sent);
    var purpose = sent.command().get();
    due(known);
    return disclosed(known, sent.caller(), purpose);
  }

  private Known authorised(Sent<OrderId, Purpose> sent) {
    var known = feature.known(sent.to(), sent.caller());
    OrderPolicy.authorise(
        known.occasion().actor(), OrderAction.DISCLOSE, known.order(), OrderPolicy.Aim.ORDER);
    return known;
  }

  private static Order due(Known known) {
    Lifecycle.require(known.order(), OrderAction.DISCLOSE, known.occasion());
    return known.order();
  }

  private Disclosure disclosed(Known known, Caller caller, Purpose purpose) {
    var order = known.order();
    var at = known.occasion();
    var subject = new AuditEntry.Subject(AuditEntry.Subject.Kind.ORDER, order.id());
    feature
        .trail()
        .write(
            AuditEntry.done(
                AuditKind.CONTACT_DISCLOSED,
                at.actor(),
                caller,
                subject,
                new Unmasked(purpose),
                at.now()));
    return new Disclosure(requireNonNull(order.ask().contact()), order.ask().place());
  }

  /** What the trail keeps of it. */
  record Unmasked(Purpose purpose) {}

  List<Look> looks(OrderId id, Caller caller) {
    var known = feature.known(id, caller);
    var actor = known.occasion().actor();
    if (!actor.is(known.order().ask().requester())
        && !actor.holds(known.order().holding().holder(), Role.KEEPER, Role.SECRETARY)) {
      throw OrderRefusal.ORDER_FORBIDDEN.refusal();
    }
    return feature.disclosures().of(id);
  }
}
