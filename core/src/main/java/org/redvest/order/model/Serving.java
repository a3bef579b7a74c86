// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.Map;
import java.util.Objects;
import org.redvest.access.PersonId;
import org.redvest.command.Change;
import org.redvest.order.OrderEvent.OrderHandedBack;
import org.redvest.order.OrderEvent.OrderPlanned;
import org.redvest.order.OrderEvent.OrderRecalled;
import org.redvest.order.OrderEvent.ServiceReported;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.OrderCommand.HandBack;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.Stage.InHand;
import org.redvest.order.model.Stage.Scheduled;
import org.redvest.order.model.Stage.Served;
import org.redvest.team.model.Tenure;

/** What the team that took an order does with it: plan, serve, report, or give it back. */
final class Serving {

  private Serving() {}

  static Change<Order> plan(Order order, MakePlan command, Occasion occasion, CommandFacts teams) {
    var held = (InHand) order.stage();
    var inCharge = Objects.requireNonNullElseGet(command.personInCharge(), occasion::person);
    var people = teams.people().getOrDefault(held.team(), Map.of());
    var tenure = people.get(inCharge);
    if (tenure == null || !tenure.present()) {
      throw OrderRefusal.PERSON_IN_CHARGE_NOT_IN_TEAM.refusal();
    }
    // a change of plan is no way to take back that he serves
    var ownTeam =
        hadRequester(order, people)
            || (held instanceof Scheduled && order.progress().round().byOwnTeam());
    var plan = new Plan(command.window(), inCharge);
    var after =
        order
            .progress()
            .to(
                held.planned(occasion.now(), plan),
                Deadline.doubled(Duty.REPORT, plan.window().to(), occasion.rules().report()))
            .withRound(round -> round.plannedBy(ownTeam))
            .involving(occasion.person())
            // others can name the requester, so that it says nothing of what he did
            .involving(inCharge.equals(order.ask().requester()) ? null : inCharge);
    return order.become(
        after,
        new OrderPlanned(
            plan.window().from(), plan.window().to(), inCharge, after.round().byOwnTeam()));
  }

  static Change<Order> handBack(Order order, HandBack command, Occasion occasion) {
    var held = (InHand) order.stage();
    return order.become(
        back(order, held, occasion).involving(occasion.person()),
        new OrderHandedBack(held.team(), command.reason().name()));
  }

  static Change<Order> recall(Order order, Recall command, Occasion occasion) {
    var held = (InHand) order.stage();
    return order.become(
        back(order, held, occasion).involving(occasion.isClock() ? null : occasion.person()),
        new OrderRecalled(held.team(), command.reason().name()));
  }

  /** Reported once, and amended as long as nobody rated it. */
  static Change<Order> report(Order order, Report command, Occasion occasion) {
    var first =
        order.stage() instanceof Served served ? served.report().reportedAt() : occasion.now();
    var report =
        new ServiceReport(
            first,
            occasion.person(),
            command.done(),
            command.peopleServed(),
            command.minutes(),
            command.evidence());
    var next =
        order.stage() instanceof Scheduled scheduled
            ? scheduled.served(occasion.now(), report)
            : ((Served) order.stage()).amended(report);
    var service = new Round.Service(next.team(), next.plan(), report);
    var after =
        order
            .progress()
            .to(next, Deadline.of(Duty.RATE, next.since(), occasion.rules().rate()))
            .withRound(round -> round.with(service))
            .involving(occasion.person());
    return order.become(
        after,
        new ServiceReported(
            next.team(), report.peopleServed(), report.minutes(), report.evidence()));
  }

  /**
   * Nobody loses his voice by being taken into the team that has his order already; nor does a
   * member win it by leaving the team for a while.
   */
  private static boolean hadRequester(Order order, Map<PersonId, Tenure> people) {
    var requester = order.ask().requester();
    var tenure = requester == null ? null : people.get(requester);
    return tenure != null && !tenure.first().isAfter(order.placedAt());
  }

  private static Progress back(Order order, InHand held, Occasion occasion) {
    var verified = held.back(occasion.now());
    return order.progress().to(verified, Climbing.waiting(verified, order.holding(), occasion));
  }
}
