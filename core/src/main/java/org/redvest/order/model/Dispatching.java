package org.redvest.order.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
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

  static Change dispatch(Order order, Dispatch command, Moment moment, OthersAtHand teams) {
    requireMenuTeamFirst(order, command, teams);
    var expiresAt = moment.now().plus(moment.rules().answer());
    var offers = new ArrayList<Offer>();
    for (var team : command.teams()) {
      requireOfferable(order, team, command.mode(), teams);
      offers.add(
          new Offer(
              new OfferId(moment.fresh(order.id())),
              team,
              order.progress().round().number(),
              command.mode(),
              moment.now(),
              expiresAt,
              OfferState.OPEN,
              null));
    }
    var after =
        order
            .progress()
            .to(((Verified) order.stage()).offered(moment.now()), null)
            .withOffers(offers)
            .involving(moment.person());
    var ids = offers.stream().map(Offer::id).toList();
    return Change.of(order, after, new OrderOffered(command.mode().name(), ids, command.teams()));
  }

  static Change withdraw(Order order, Withdraw command, Moment moment) {
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
      after = ended(after, offer, OfferState.WITHDRAWN, moment);
    }
    after = backWhenNoneIsOpen(after, moment);
    return Change.of(
        order,
        after.involving(moment.isClock() ? null : moment.person()),
        new OffersWithdrawn(taken, command.reason().name()));
  }

  static Change accept(Order order, Accept command, Moment moment, OthersAtHand teams) {
    var offer = requireOpen(order, command.offer(), moment);
    requireRoom(offer.team(), teams);
    var withdrawn = order.openOffers().map(Offer::id).filter(id -> !id.equals(offer.id())).toList();
    var after = ended(order.progress(), offer.id(), OfferState.ACCEPTED, moment);
    for (var other : withdrawn) {
      after = ended(after, other, OfferState.WITHDRAWN, moment);
    }
    after =
        after
            .to(
                ((Offered) order.stage()).taken(moment.now(), offer.team()),
                Deadline.doubled(Duty.START, moment.now(), moment.rules().start()))
            .involving(moment.person());
    return Change.of(order, after, new OfferAccepted(offer.id(), offer.team(), withdrawn));
  }

  static Change decline(Order order, Decline command, Moment moment) {
    var offer = requireOpen(order, command.offer(), moment);
    var after = ended(order.progress(), offer.id(), OfferState.DECLINED, moment);
    ObjectionId objection = null;
    PositionId decider = null;
    if (command.notOurs() != null) {
      objection = new ObjectionId(moment.fresh(order.id()));
      decider = order.holding().decider().position();
      after =
          after.withObjection(
              new Objection(
                  objection,
                  offer.team(),
                  null,
                  order.holding().decider(),
                  moment.person(),
                  moment.now(),
                  moment.now().plus(moment.rules().objection()),
                  command.notOurs(),
                  ObjectionState.OPEN,
                  null));
    }
    return Change.of(
        order,
        backWhenNoneIsOpen(after, moment),
        new OfferDeclined(offer.id(), offer.team(), objection, decider));
  }

  static Change expire(Order order, Expire command, Moment moment) {
    var offer = find(order, command.offer());
    if (!offer.isOpen()) {
      throw OrderRefusal.OFFER_CLOSED.refusal(Map.of("state", offer.state().name()));
    }
    if (moment.now().isBefore(offer.expiresAt())) {
      throw OrderRefusal.ORDER_NOT_DUE.refusal();
    }
    var after = ended(order.progress(), offer.id(), OfferState.EXPIRED, moment);
    return Change.of(
        order, backWhenNoneIsOpen(after, moment), new OfferExpired(offer.id(), offer.team()));
  }

  /** A menu order is the item's team's to answer first, as long as it could serve. */
  private static void requireMenuTeamFirst(Order order, Dispatch command, OthersAtHand teams) {
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
      Order order, TeamId team, DispatchMode mode, OthersAtHand teams) {
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

  private static void requireRoom(TeamId team, OthersAtHand teams) {
    var against = teams.against(team);
    if (against.contains(Eligibility.Reason.SUSPENDED)
        || against.contains(Eligibility.Reason.NOT_APPROVED)) {
      throw OrderRefusal.TEAM_SUSPENDED.refusal();
    }
    if (against.contains(Eligibility.Reason.CAPACITY)) {
      throw OrderRefusal.TEAM_FULL.refusal();
    }
  }

  private static Offer requireOpen(Order order, OfferId id, Moment moment) {
    var offer = find(order, id);
    if (!offer.isOpen()) {
      throw OrderRefusal.OFFER_CLOSED.refusal(Map.of("state", offer.state().name()));
    }
    if (!moment.now().isBefore(offer.expiresAt())) {
      throw OrderRefusal.OFFER_EXPIRED.refusal();
    }
    return offer;
  }

  private static Offer find(Order order, OfferId id) {
    return order.offer(id).orElseThrow(() -> OrderRefusal.ORDER_UNKNOWN.refusal());
  }

  private static Progress ended(Progress now, OfferId id, OfferState how, Moment moment) {
    return now.withEachOffer(o -> o.id().equals(id) ? o.ended(how, moment.now()) : o);
  }

  private static Progress backWhenNoneIsOpen(Progress after, Moment moment) {
    if (after.offers().stream().anyMatch(Offer::isOpen)) {
      return after;
    }
    var verified = ((Offered) after.stage()).back(moment.now());
    return after.to(verified, Climbing.waiting(verified, after.holding(), moment));
  }

  /** The open offers of an order that ends otherwise, and the progress without them. */
  static List<OfferId> open(Order order) {
    return order.openOffers().map(Offer::id).toList();
  }

  static Progress withdrawnAll(Progress now, Moment moment) {
    return now.withEachOffer(o -> o.isOpen() ? o.ended(OfferState.WITHDRAWN, moment.now()) : o);
  }
}
