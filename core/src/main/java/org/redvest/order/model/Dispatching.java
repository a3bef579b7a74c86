// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.command.Change;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent.OfferAccepted;
import org.redvest.order.OrderEvent.OfferDeclined;
import org.redvest.order.OrderEvent.OfferExpired;
import org.redvest.order.OrderEvent.OffersWithdrawn;
import org.redvest.order.OrderEvent.OrderOffered;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.Stage.Offered;
import org.redvest.order.model.Stage.Verified;
import org.redvest.team.Eligibility;

/** 派单 and 接单: an order is offered, and the first team to accept has it. */
final class Dispatching {

  private Dispatching() {}

  static Change<Order> dispatch(
      Order order, Dispatch command, Occasion occasion, CommandFacts teams) {
    requireMenuTeamFirst(order, command, teams);
    var expiresAt = occasion.now().plus(occasion.rules().answer());
    var offers = new ArrayList<Offer>();
    for (var team : command.teams()) {
      requireOfferable(order, team, command.mode(), teams);
      offers.add(
          new Offer(
              new OfferId(occasion.fresh(order.id())),
              team,
              order.progress().round().number(),
              command.mode(),
              occasion.now(),
              expiresAt,
              OfferState.OPEN,
              null));
    }
    var after =
        order
            .progress()
            .to(((Verified) order.stage()).offered(occasion.now()), null)
            .withOffers(offers)
            .involving(occasion.person());
    var ids = offers.stream().map(Offer::id).toList();
    return order.become(after, new OrderOffered(command.mode().name(), ids, command.teams()));
  }

  static Change<Order> withdraw(Order order, Withdraw command, Occasion occasion) {
    var taken =
        order
            .openOffers()
            .filter(o -> command.onlyTeam() == null || o.team().equals(command.onlyTeam()))
            .map(Offer::id)
            .toList();
    if (taken.isEmpty()) {
      throw OrderRefusal.OFFER_CLOSED.refusal();
    }
    var after = order.progress();
    for (var offer : taken) {
      after = ended(after, offer, OfferState.WITHDRAWN, occasion);
    }
    after = backWhenNoneIsOpen(after, occasion);
    return order.become(
        after.involving(occasion.isClock() ? null : occasion.person()),
        new OffersWithdrawn(taken, command.reason().name()));
  }

  static Change<Order> accept(Order order, Accept command, Occasion occasion, CommandFacts teams) {
    var offer = requireOpen(order, command.offer(), occasion);
    requireRoom(offer.team(), teams);
    var withdrawn = order.openOffers().map(Offer::id).filter(id -> !id.equals(offer.id())).toList();
    var after = ended(order.progress(), offer.id(), OfferState.ACCEPTED, occasion);
    for (var other : withdrawn) {
      after = ended(after, other, OfferState.WITHDRAWN, occasion);
    }
    after =
        after
            .to(
                ((Offered) order.stage()).taken(occasion.now(), offer.team()),
                Deadline.doubled(Duty.START, occasion.now(), occasion.rules().start()))
            .involving(occasion.person());
    return order.become(after, new OfferAccepted(offer.id(), offer.team(), withdrawn));
  }

  static Change<Order> decline(Order order, Decline command, Occasion occasion) {
    var offer = requireOpen(order, command.offer(), occasion);
    var after = ended(order.progress(), offer.id(), OfferState.DECLINED, occasion);
    ObjectionId objection = null;
    PositionId decider = null;
    if (command.notOurs() != null) {
      objection = new ObjectionId(occasion.fresh(order.id()));
      decider = order.holding().decider().position();
      after =
          after.withObjection(
              new Objection(
                  objection,
                  offer.team(),
                  null,
                  order.holding().decider(),
                  occasion.person(),
                  occasion.now(),
                  occasion.now().plus(occasion.rules().objection()),
                  command.notOurs(),
                  ObjectionState.OPEN,
                  null));
    }
    return order.become(
        backWhenNoneIsOpen(after, occasion),
        new OfferDeclined(offer.id(), offer.team(), objection, decider));
  }

  static Change<Order> expire(Order order, Expire command, Occasion occasion) {
    var offer = find(order, command.offer());
    if (!offer.isOpen()) {
      throw OrderRefusal.OFFER_CLOSED.refusal(Map.of("state", offer.state().name()));
    }
    if (occasion.now().isBefore(offer.expiresAt())) {
      throw OrderRefusal.ORDER_NOT_DUE.refusal();
    }
    var after = ended(order.progress(), offer.id(), OfferState.EXPIRED, occasion);
    return order.become(
        backWhenNoneIsOpen(after, occasion), new OfferExpired(offer.id(), offer.team()));
  }

  /** A menu order is the item's team's to answer first, as long as it could serve. */
  private static void requireMenuTeamFirst(Order order, Dispatch command, CommandFacts teams) {
    var first = order.ask().menuTeam();
    var others = command.teams().size() > 1 || !command.teams().getFirst().equals(first);
    if (first != null
        && others
        && order.progress().offers().isEmpty()
        && teams.against(first).isEmpty()) {
      throw OrderRefusal.MENU_TEAM_FIRST.refusal(Map.of("team", first.value()));
    }
  }

  private static void requireOfferable(
      Order order, TeamId team, DispatchMode mode, CommandFacts teams) {
    if (order.isRuledOut(team)) {
      throw OrderRefusal.TEAM_RULED_OUT.refusal(Map.of("team", team.value()));
    }
    if (mode != DispatchMode.DIRECT && order.wasOffered(team)) {
      throw OrderRefusal.TEAM_ALREADY_OFFERED.refusal(Map.of("team", team.value()));
    }
    var against = teams.against(team);
    if (!against.isEmpty()) {
      var reasons = against.stream().map(Enum::name).collect(Collectors.joining(", "));
      throw OrderRefusal.TEAM_NOT_ELIGIBLE.refusal(
          Map.of("team", team.value(), "reasons", reasons));
    }
  }

  private static void requireRoom(TeamId team, CommandFacts teams) {
    var against = teams.against(team);
    if (against.contains(Eligibility.Reason.SUSPENDED)
        || against.contains(Eligibility.Reason.NOT_APPROVED)) {
      throw OrderRefusal.TEAM_SUSPENDED.refusal();
    }
    if (against.contains(Eligibility.Reason.CAPACITY)) {
      throw OrderRefusal.TEAM_FULL.refusal();
    }
  }

  private static Offer requireOpen(Order order, OfferId id, Occasion occasion) {
    var offer = find(order, id);
    if (!offer.isOpen()) {
      throw OrderRefusal.OFFER_CLOSED.refusal(Map.of("state", offer.state().name()));
    }
    if (!occasion.now().isBefore(offer.expiresAt())) {
      throw OrderRefusal.OFFER_EXPIRED.refusal();
    }
    return offer;
  }

  private static Offer find(Order order, OfferId id) {
    return order.offer(id).orElseThrow(() -> OrderRefusal.ORDER_UNKNOWN.refusal());
  }

  private static Progress ended(Progress now, OfferId id, OfferState how, Occasion occasion) {
    return now.withEachOffer(o -> o.id().equals(id) ? o.ended(how, occasion.now()) : o);
  }

  private static Progress backWhenNoneIsOpen(Progress after, Occasion occasion) {
    if (after.offers().stream().anyMatch(Offer::isOpen)) {
      return after;
    }
    var verified = ((Offered) after.stage()).back(occasion.now());
    return after.to(verified, Climbing.waiting(verified, after.holding(), occasion));
  }

  /** The open offers of an order that ends otherwise, and the progress without them. */
  static List<OfferId> open(Order order) {
    return order.openOffers().map(Offer::id).toList();
  }

  static Progress withdrawnAll(Progress now, Occasion occasion) {
    return now.withEachOffer(o -> o.isOpen() ? o.ended(OfferState.WITHDRAWN, occasion.now()) : o);
  }
}
