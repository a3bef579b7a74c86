// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.Clock;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.order.in.Orders;
import org.redvest.order.in.RunDue;
import org.redvest.order.model.Holding;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.RecallReason;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderLists.DueOrder;
import org.redvest.shared.City;
import org.redvest.shared.Failures;

/** Turns what is due into commands by the clock. */
@UseCases
public record DueCommands(
    Commands commands, Orders orders, OrderLists lists, Clock clock, Failures failures)
    implements RunDue {

  private static final int AT_ONCE = 500;

  @Override
  public int run() {
    int all = 0;
    for (var city : commands.read(lists::cities)) {
      try {
        all += run(city);
      } catch (RuntimeException failed) {
        failures.add("due", Integer.toString(city.code()), failed);
      }
    }
    return all;
  }

  private int run(City city) {
    var turn = new ClockTurn(orders, failures);
    int all = 0;
    int done;
    int before;
    do {
      before = turn.failed().size();
      done = run(city, turn);
      all += done;
    } while (done > 0 || turn.failed().size() > before);
    return all;
  }

  private int run(City city, ClockTurn turn) {
    var limit = AT_ONCE + turn.failed().size();
    var due = commands.read(() -> lists.due(city, clock.instant(), limit));
    int done = 0;
    for (var consequence : due.consequences()) {
      done += turn.give(consequence);
    }
    for (var order : due.orders()) {
      done += turn.give(order.id(), () -> commandFor(order));
    }
    for (var offer : due.offers()) {
      done += turn.give(offer, () -> new Expire(offer));
    }
    for (var objection : due.objections()) {
      done += turn.give(objection, () -> new DecideObjection(objection, false));
    }
    return done;
  }

  private static OrderCommand commandFor(DueOrder order) {
    return switch (order.what()) {
      case VERIFY -> new Escalate(null);
      case DISPATCH -> Holding.first(order.holder()).isAtTop() ? new GiveUp() : new Escalate(null);
      case START, REPORT -> new Recall(RecallReason.SILENT);
      case RATE -> new CloseUnrated();
      case CALL_BACK -> throw new IllegalStateException("nobody acts when a call-back is late");
    };
  }
}
