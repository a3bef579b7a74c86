// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.OrderTarget;
import org.redvest.order.model.OrderAction.Rule;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** Who may know of an order, and who may do what to it. */
public final class OrderPolicy {

  private OrderPolicy() {}

  /**
   * What the action is aimed at besides the order.
   *
   * @param offer for ACCEPT, DECLINE and EXPIRE
   * @param objection for DECIDE_OBJECTION
   */
  public record Aim(@Nullable Offer offer, @Nullable Objection objection) {

    public static final Aim ORDER = new Aim(null, null);

    /** At the target, which the order is or has. */
    public static Aim at(OrderTarget target, Order order) {
      return switch (target) {
        case OrderId _ -> ORDER;
        case OfferId offer -> new Aim(order.offer(offer).orElseThrow(), null);
        case ObjectionId objection -> new Aim(null, order.objection(objection).orElseThrow());
      };
    }
  }

  /** Refuses with 401, 404 or 403, in this order of preference. */
  public static void authorise(Actor actor, OrderAction action, Order order, Aim aim) {
    var reason = reasonAgainst(actor, action, order, aim);
    if (reason != null) {
      throw reason.refusal();
    }
  }

  /** The same question as {@link #authorise}, asked beforehand. */
  public static boolean permits(Actor actor, OrderAction action, Order order, Aim aim) {
    return reasonAgainst(actor, action, order, aim) == null;
  }

  private static Refusal.@Nullable Code reasonAgainst(
      Actor actor, OrderAction action, Order order, Aim aim) {
    if (actor instanceof Actor.Nobody) {
      return SharedRefusal.UNAUTHENTICATED;
    }
    if (!mayKnow(actor, order)) {
      return OrderRefusal.ORDER_UNKNOWN;
    }
    if (!isEntitled(actor, action, order, aim)) {
      return OrderRefusal.ORDER_FORBIDDEN;
    }
    if (isForHimself(actor, action, order, aim)) {
      return OrderRefusal.ORDER_SELF_DEALING;
    }
    return action.has(Rule.IMPARTIAL) && isInvolved(actor, order)
        ? OrderRefusal.ORDER_NOT_IMPARTIAL
        : null;
  }

  /** Whether the actor may know that the order exists. */
  public static boolean mayKnow(Actor actor, Order order) {
    return switch (actor) {
      case Actor.Nobody _ -> false;
      case Actor.Clock _ -> true;
      case Actor.LinkBearer bearer -> bearer.subject().equals(order.id().value());
      case Actor.Person _ ->
          isPlacer(actor, order)
              || isStaff(actor, order)
              || decides(actor, order)
              || isOfTeam(actor, order);
    };
  }

  /** Who asked, or typed it in for another, or sent it as a partner. */
  public static boolean isPlacer(Actor actor, Order order) {
    var ask = order.ask();
    var reference = ask.partnerReference();
    return actor.is(ask.requester())
        || actor.is(ask.placedBy())
        || actor.is(reference == null ? null : reference.partner());
  }

  /** Whose work it is to watch over the order: at its holder or at its first holder, or above. */
  public static boolean isStaff(Actor actor, Order order) {
    var roles = new Role[] {Role.KEEPER, Role.DISPATCHER, Role.SECRETARY, Role.SUPERVISOR};
    return actor.holds(order.holding().holder(), roles)
        || actor.holds(order.holding().origin(), roles);
  }

  /** Leads a team that it was offered to, or is in charge of the job on the spot. */
  public static boolean isOfTeam(Actor actor, Order order) {
    return order.progress().offers().stream().anyMatch(o -> actor.leads(o.team()))
        || isInCharge(actor, order);
  }

  /** Has to answer an offer of it, or has it in hand until it is over: needs all the words. */
  public static boolean worksOn(Actor actor, Order order) {
    return order.openOffers().anyMatch(o -> actor.leads(o.team()))
        || (!(order.stage() instanceof Stage.Closed) && hasIt(actor, order))
        || isInCharge(actor, order);
  }

  /** Leads the team that has it in hand or served it last. */
  public static boolean hasIt(Actor actor, Order order) {
    var team = order.stage().servingTeam();
    return team != null && actor.leads(team);
  }

  /** Has to decide an objection that is open. */
  public static boolean isToDecide(Actor actor, Order order) {
    return order.progress().objections().stream()
        .anyMatch(o -> o.isOpen() && actor.holds(o.decider(), Role.SECRETARY));
  }

  /** As long as he is of the team: whoever left it has no business there any more. */
  static boolean isInCharge(Actor actor, Order order) {
    var team = order.stage().servingTeam();
    return team != null && actor.is(order.stage().personInCharge()) && actor.belongsTo(team);
  }

  private static boolean decides(Actor actor, Order order) {
    return order.progress().objections().stream()
        .anyMatch(o -> actor.holds(o.decider(), Role.SECRETARY));
  }

  private static boolean isEntitled(Actor actor, OrderAction action, Order order, Aim aim) {
    return action.parties().stream().anyMatch(party -> party.includes(actor, order, aim));
  }

  private static boolean isForHimself(Actor actor, OrderAction action, Order order, Aim aim) {
    return action.has(Rule.NOT_FOR_HIMSELF)
        && (actor.is(order.ask().requester())
            || (aim.objection() != null && actor.is(aim.objection().raisedBy())));
  }

  /** Placed it for another, kept, dispatched or served it, or belongs to a team that did. */
  private static boolean isInvolved(Actor actor, Order order) {
    return Ratings.speaksForRequester(actor, order)
        ? hadRequesterPart(order)
        : order.progress().involved().stream().anyMatch(actor::is)
            || actor.is(order.ask().placedBy())
            || acceptedTeams(order).anyMatch(offer -> isOneOf(offer.team(), actor, order));
  }

  /** Who leaves a team does not become impartial; who is taken in after the service can leave. */
  private static boolean isOneOf(TeamId team, Actor actor, Order order) {
    return actor.belongsTo(team)
        || actor.belongedTo(team, order.placedAt(), order.progress().lastServed());
  }

  /**
   * Of the requester count his own deeds, and what he was when he was served: nobody loses his
   * voice by what others make of him afterwards.
   */
  private static boolean hadRequesterPart(Order order) {
    var requester = order.ask().requester();
    return order.progress().round().byOwnTeam()
        || (requester != null && order.progress().involved().contains(requester));
  }

  static boolean leadsTheWork(Actor actor, Order order) {
    var team = order.stage().servingTeam();
    return team == null
        ? acceptedTeams(order).anyMatch(offer -> actor.leads(offer.team()))
        : actor.leads(team);
  }

  private static Stream<Offer> acceptedTeams(Order order) {
    List<Offer> offers = order.progress().offers();
    return offers.stream().filter(o -> o.state() == OfferState.ACCEPTED);
  }

  static boolean isPartner(Actor actor, Order order) {
    var reference = order.ask().partnerReference();
    return reference != null && actor.is(reference.partner());
  }
}
