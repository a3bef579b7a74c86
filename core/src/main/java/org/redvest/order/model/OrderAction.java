// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.redvest.order.StageName.CLOSED;
import static org.redvest.order.StageName.OFFERED;
import static org.redvest.order.StageName.PLACED;
import static org.redvest.order.StageName.REFERRED;
import static org.redvest.order.StageName.SCHEDULED;
import static org.redvest.order.StageName.SERVED;
import static org.redvest.order.StageName.TAKEN;
import static org.redvest.order.StageName.VERIFIED;
import static org.redvest.order.model.OrderAction.Rule.IMPARTIAL;
import static org.redvest.order.model.OrderAction.Rule.NOT_FOR_HIMSELF;
import static org.redvest.order.model.OrderAction.Rule.ON_OBJECTION;
import static org.redvest.order.model.OrderAction.Rule.ON_OFFER;
import static org.redvest.order.model.OrderParty.CLOCK;
import static org.redvest.order.model.OrderParty.DECIDER;
import static org.redvest.order.model.OrderParty.HOLDER;
import static org.redvest.order.model.OrderParty.KEEPER;
import static org.redvest.order.model.OrderParty.LINK_BEARER;
import static org.redvest.order.model.OrderParty.OFFERED_TEAM;
import static org.redvest.order.model.OrderParty.PARTNER;
import static org.redvest.order.model.OrderParty.PERSON_IN_CHARGE;
import static org.redvest.order.model.OrderParty.REQUESTER;
import static org.redvest.order.model.OrderParty.SECRETARY;
import static org.redvest.order.model.OrderParty.SERVING_TEAM;
import static org.redvest.order.model.OrderParty.SUPERVISOR;
import static org.redvest.order.model.OrderParty.TEAM_THAT_HAS_IT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redvest.order.StageName;

/**
 * Everything that can be done to an order: in which stages it makes sense, by whom, and what else
 * must hold. The guard of the commands and the list of what an actor may do both read this table.
 */
@SuppressWarnings("ImmutableEnumChecker") // nothing here changes its sets or holds state in a gate
public enum OrderAction {
  VERIFY(in(PLACED), by(HOLDER), NOT_FOR_HIMSELF),
  REJECT(in(PLACED), by(HOLDER), NOT_FOR_HIMSELF),
  REFER(in(PLACED, VERIFIED), by(HOLDER), NOT_FOR_HIMSELF),
  ANSWER_REFERRAL(in(REFERRED), by(HOLDER), Gates::unanswered, NOT_FOR_HIMSELF),
  ESCALATE(in(PLACED, VERIFIED), by(HOLDER, CLOCK), Gates::escalation),
  OBJECT(in(PLACED, VERIFIED), by(HOLDER), Gates::objection),
  DISPATCH(in(VERIFIED), by(HOLDER), NOT_FOR_HIMSELF),
  WITHDRAW(in(OFFERED), by(HOLDER, CLOCK)),
  ACCEPT(in(OFFERED), by(OFFERED_TEAM), NOT_FOR_HIMSELF, ON_OFFER),
  DECLINE(in(OFFERED), by(OFFERED_TEAM), ON_OFFER),
  EXPIRE(in(OFFERED), by(CLOCK), ON_OFFER),
  PLAN(in(TAKEN, SCHEDULED), by(SERVING_TEAM)),
  HAND_BACK(in(TAKEN, SCHEDULED), by(SERVING_TEAM)),
  RECALL(in(TAKEN, SCHEDULED), by(HOLDER, CLOCK), Gates::due),
  REPORT(in(SCHEDULED, SERVED), by(SERVING_TEAM)),
  RATE(in(SERVED), by(REQUESTER, LINK_BEARER), Gates::rating, IMPARTIAL),
  LINK_RATING(in(SERVED), by(REQUESTER, KEEPER, SECRETARY, SUPERVISOR), Gates::rating, IMPARTIAL),
  CLOSE_UNRATED(in(SERVED), by(CLOCK), Gates::due),
  CANCEL(in(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED), by(REQUESTER, PARTNER, KEEPER)),
  GIVE_UP(in(VERIFIED), by(CLOCK), Gates::givingUp),
  /** Its holder was closed, and a successor takes over. */
  HAND_OVER(in(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED), by(CLOCK)),
  NUDGE(
      in(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED),
      by(REQUESTER, PARTNER),
      Gates::nudge),
  CALL_BACK(in(CLOSED), by(SUPERVISOR), Gates::callBack, NOT_FOR_HIMSELF, IMPARTIAL),
  /** A case beside the order: it is decided whatever became of the order meanwhile. */
  DECIDE_OBJECTION(in(StageName.values()), by(DECIDER, CLOCK), NOT_FOR_HIMSELF, ON_OBJECTION),
  DISCLOSE(
      in(PLACED, VERIFIED, OFFERED, TAKEN, SCHEDULED, SERVED, CLOSED),
      by(KEEPER, TEAM_THAT_HAS_IT, PERSON_IN_CHARGE),
      Gates::disclosure);

  /** What holds of an action beyond where and by whom. */
  enum Rule {
    /** Nobody verifies, dispatches, takes, decides or asks back for himself (DESIGN: 10). */
    NOT_FOR_HIMSELF,
    /** Whoever placed, kept, dispatched or served it is no independent voice on it. */
    IMPARTIAL,
    /** Aimed at one of its offers, which shows it. */
    ON_OFFER,
    /** Aimed at one of its objections, which shows it. */
    ON_OBJECTION
  }

  private final Set<StageName> stages;
  private final List<OrderParty> parties;
  private final Gates.Gate gate;
  private final Set<Rule> rules;

  OrderAction(Set<StageName> stages, List<OrderParty> parties, Rule... rules) {
    this(stages, parties, Gates::open, rules);
  }

  OrderAction(Set<StageName> stages, List<OrderParty> parties, Gates.Gate gate, Rule... rules) {
    this.stages = stages;
    this.parties = parties;
    this.gate = gate;
    this.rules = Set.copyOf(Arrays.asList(rules));
  }

  public boolean isFor(StageName stage) {
    return stages.contains(stage);
  }

  /** Whether the order itself shows it, and none of its offers or objections. */
  public boolean isOnOrder() {
    return !rules.contains(ON_OFFER) && !rules.contains(ON_OBJECTION);
  }

  boolean has(Rule rule) {
    return rules.contains(rule);
  }

  /** Any of them may. */
  List<OrderParty> parties() {
    return parties;
  }

  Gates.Gate gate() {
    return gate;
  }

  private static Set<StageName> in(StageName... stages) {
    return EnumSet.copyOf(Arrays.asList(stages));
  }

  private static List<OrderParty> by(OrderParty... parties) {
    return List.of(parties);
  }
}
