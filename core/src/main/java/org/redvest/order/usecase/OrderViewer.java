// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Role;
import org.redvest.file.out.FileReaders;
import org.redvest.order.OrderEvent;
import org.redvest.order.in.OrderView.Asked;
import org.redvest.order.in.OrderView.Provisional;
import org.redvest.order.in.OrderView.RoundSheet;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Objection;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.model.ProvisionalRating;
import org.redvest.order.model.Round;
import org.redvest.shared.Personal;

/**
 * How much of an order one actor sees (PIPL art. 6: no more than the purpose needs). The person
 * sees his own words and contact; staff and the team that serves see words, and the contact masked;
 * supervisors and whoever only has a link see no words; a contact in full takes a disclosure.
 * Whoever had the order once sees of it what was his, and nothing newer.
 *
 * @param own the requester or whoever placed it
 * @param staff watches over it
 * @param whole may read what people wrote in all of its rounds
 */
record OrderViewer(Order order, Actor actor, boolean own, boolean staff, boolean whole) {

  static OrderViewer of(Actor actor, Order order) {
    var own = OrderPolicy.isPlacer(actor, order);
    var staff = OrderPolicy.isStaff(actor, order);
    var whole =
        own
            || OrderPolicy.worksOn(actor, order)
            || actor.holds(order.holding().holder(), Role.KEEPER, Role.DISPATCHER, Role.SECRETARY)
            || actor.holds(order.holding().origin(), Role.KEEPER, Role.DISPATCHER, Role.SECRETARY)
            || OrderPolicy.isToDecide(actor, order);
    return new OrderViewer(order, actor, own, staff, whole);
  }

  /** Whether the order's present state is any business of his. */
  boolean isPresent() {
    return switch (actor) {
      case Actor.Nobody _ -> false;
      case Actor.Clock _, Actor.LinkBearer _ -> true;
      case Actor.Person _ -> own || staff || whole || OrderPolicy.hasIt(actor, order);
    };
  }

  FileReaders.Reach files() {
    if (whole) {
      return FileReaders.Reach.WHOLE;
    }
    var read = order.progress().rounds().stream().filter(this::reads).toList();
    var evidence =
        read.stream()
            .flatMap(round -> Stream.ofNullable(round.service()))
            .flatMap(service -> service.report().evidence().stream())
            .collect(Collectors.toSet());
    return new FileReaders.Reach(false, !read.isEmpty(), evidence);
  }

  Asked asked() {
    var ask = order.ask();
    var contact = ask.contact();
    var serves = order.stage().servingTeam() != null && actor.leads(order.stage().servingTeam());
    var himself = actor.is(ask.requester());
    var masked = own || staff || serves;
    var readable = whole || order.progress().rounds().stream().anyMatch(this::reads);
    var asked =
        new Asked(
            order.placedAt(),
            ask.kind(),
            ask.channel(),
            ask.category(),
            ask.menuItem(),
            ask.place().station(),
            ask.place().point() == null ? null : ask.place().point().cell().id(),
            ask.headcount(),
            ask.wanted(),
            readable && !ask.isErased() ? text(ask.need()) : null,
            readable ? text(ask.risks()) : null,
            text(order.progress().publicText()),
            contact == null ? null : name(contact, himself, masked),
            contact == null ? null : phone(contact, himself, masked),
            himself ? text(ask.place().address()) : null,
            ask.partOf());
    return readable || isPresent() ? asked : asked.inOutline();
  }

  private static @Nullable String name(Contact contact, boolean himself, boolean masked) {
    return himself ? contact.name().value().text() : masked ? contact.name().masked() : null;
  }

  private static @Nullable String phone(Contact contact, boolean himself, boolean masked) {
    return himself ? contact.phone().value().text() : masked ? contact.phone().masked() : null;
  }

  List<RoundSheet> rounds() {
    return order.progress().rounds().stream()
        .filter(round -> isPresent() || reads(round))
        .map(this::round)
        .toList();
  }

  boolean sees(Offer offer) {
    return staff || actor.leads(offer.team());
  }

  boolean sees(Objection objection) {
    return staff || actor.is(objection.raisedBy()) || decides(objection);
  }

  /** His own words, those that he decides on, or any. */
  @Nullable String reason(Objection objection) {
    return whole || actor.is(objection.raisedBy()) || decides(objection)
        ? objection.reason().text()
        : null;
  }

  boolean decides(Objection objection) {
    return actor.holds(objection.decider(), Role.SECRETARY);
  }

  /** Whom the order was offered to and who did not take it is for the staff and that team. */
  boolean sees(OrderEvent event) {
    return staff || event.toldTo().stream().allMatch(actor::leads);
  }

  /** Words about the order as a whole, for those who may read them. */
  @Nullable String words(@Nullable Personal words) {
    return whole ? text(words) : null;
  }

  /** All of them, or those that his team served. */
  private boolean reads(Round round) {
    return whole || (round.service() != null && actor.leads(round.service().team()));
  }

  private RoundSheet round(Round round) {
    var verification = round.verification();
    var service = round.service();
    var report = service == null ? null : service.report();
    var rating = round.rating();
    var callBack = round.callBack();
    var reads = reads(round);
    return new RoundSheet(
        round.number(),
        verification == null ? null : verification.method(),
        verification == null ? null : verification.risk(),
        verification == null || (own && !staff) || !reads ? null : text(verification.note()),
        service == null ? null : service.team(),
        report == null ? null : report.reportedAt(),
        report == null || !reads ? null : text(report.done()),
        report == null ? null : report.peopleServed(),
        report == null ? null : report.minutes(),
        report == null || !reads ? List.of() : report.evidence(),
        rating == null ? null : rating.way(),
        rating == null ? null : rating.score(),
        rating == null ? null : rating.solved(),
        rating == null || !reads ? null : text(rating.words()),
        rating == null ? null : rating.anotherTeam(),
        provisional(round.provisional(), reads),
        callBack == null ? null : callBack.solved(),
        round.outcome());
  }

  private static @Nullable Provisional provisional(
      @Nullable ProvisionalRating rating, boolean reads) {
    if (rating == null) {
      return null;
    }
    var given = rating.given();
    return new Provisional(
        given.at(),
        given.way(),
        rating.linkIssuedBy(),
        given.score(),
        given.solved(),
        reads ? text(given.words()) : null,
        given.anotherTeam());
  }

  private static @Nullable String text(@Nullable Personal words) {
    return words == null || words.isUnreadable() ? null : words.text();
  }
}
