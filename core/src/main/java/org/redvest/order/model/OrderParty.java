// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.redvest.access.Role.DISPATCHER;

import org.redvest.access.Actor;
import org.redvest.access.Role;
import org.redvest.order.model.OrderPolicy.Aim;

/** What an actor can be to an order, and so do to it. */
@SuppressWarnings("ImmutableEnumChecker") // none of the questions holds state
enum OrderParty {
  /** Keeps or dispatches for the position that must act now, or for one above it. */
  HOLDER((actor, order, _) -> actor.holds(order.holding().holder(), Role.KEEPER, DISPATCHER)),
  KEEPER((actor, order, _) -> actor.holds(order.holding().holder(), Role.KEEPER)),
  SECRETARY((actor, order, _) -> actor.holds(order.holding().holder(), Role.SECRETARY)),
  SUPERVISOR((actor, order, _) -> actor.holds(order.holding().holder(), Role.SUPERVISOR)),
  REQUESTER((actor, order, _) -> actor.is(order.ask().requester())),
  LINK_BEARER((actor, _, _) -> actor instanceof Actor.LinkBearer),
  PARTNER((actor, order, _) -> OrderPolicy.isPartner(actor, order)),
  /** Leads the team that the offer was made to. */
  OFFERED_TEAM((actor, _, aim) -> aim.offer() != null && actor.leads(aim.offer().team())),
  /**
   * Leads the team that has it; where none has, a team that once had it, which is then told the
   * stage.
   */
  SERVING_TEAM((actor, order, _) -> OrderPolicy.leadsTheWork(actor, order)),
  TEAM_THAT_HAS_IT((actor, order, _) -> OrderPolicy.hasIt(actor, order)),
  PERSON_IN_CHARGE((actor, order, _) -> OrderPolicy.isInCharge(actor, order)),
  /** A secretary of the position that decides the objection. */
  DECIDER((actor, _, aim) ->
      aim.objection() != null && actor.holds(aim.objection().decider(), Role.SECRETARY)),
  CLOCK((actor, _, _) -> actor instanceof Actor.Clock);

  @FunctionalInterface
  private interface Question {
    boolean is(Actor actor, Order order, Aim aim);
  }

  private final Question question;

  OrderParty(Question question) {
    this.question = question;
  }

  boolean includes(Actor actor, Order order, Aim aim) {
    return question.is(actor, order, aim);
  }
}
