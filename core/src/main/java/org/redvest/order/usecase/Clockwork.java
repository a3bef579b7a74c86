package org.redvest.order.usecase;

import java.time.Clock;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.in.RunDue;
import org.redvest.order.model.Holding;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.DecideObjection;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.Expire;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.Recall;
import org.redvest.order.model.OrderCommand.RecallReason;
import org.redvest.order.out.OrderViews.DueOrder;
import org.redvest.shared.City;
import org.redvest.shared.Failures;

/** Turns what is due into commands by the clock. */
final class Clockwork implements RunDue {

  private static final int AT_ONCE = 500;

  private final CommandOrder commands;
  private final DueReader reader;
  private final Clock clock;
  private final Failures failures;

  Clockwork(CommandOrder commands, DueReader reader, Clock clock, Failures failures) {
    this.commands = commands;
    this.reader = reader;
    this.clock = clock;
    this.failures = failures;
  }

  @Override
  public int run() {
    int all = 0;
    for (var city : reader.cities()) {
      try {
        all += run(city);
      } catch (RuntimeException failed) {
        failures.add("due", Integer.toString(city.code()), failed);
      }
    }
    return all;
  }

  private int run(City city) {
    var turn = new Clockwise(commands, failures);
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

  private int run(City city, Clockwise turn) {
    var due = reader.due(city, clock.instant(), AT_ONCE + turn.failed().size());
    int done = 0;
    for (var consequence : due.consequences()) {
      done += turn.give(consequence);
    }
    for (var order : due.orders()) {
      done += turn.give(new OrderTarget.OfOrder(order.id()), () -> commandFor(order));
    }
    for (var offer : due.offers()) {
      done += turn.give(new OrderTarget.OfOffer(offer), () -> new Expire(offer));
    }
    for (var objection : due.objections()) {
      done +=
          turn.give(
              new OrderTarget.OfObjection(objection), () -> new DecideObjection(objection, false));
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
