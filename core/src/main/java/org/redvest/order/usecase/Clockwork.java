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

  private final Clockwise clockwise;
  private final DueReader reader;
  private final Clock clock;

  Clockwork(CommandOrder commands, DueReader reader, Clock clock) {
    this.clockwise = new Clockwise(commands);
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public int run() {
    var failures = new Failures();
    int all = 0;
    for (var city : reader.cities()) {
      int done;
      do {
        done = run(city, failures);
        all += done;
      } while (done > 0);
    }
    failures.throwIfAny();
    return all;
  }

  private int run(City city, Failures failures) {
    var due = reader.due(city, clock.instant(), AT_ONCE);
    int done = 0;
    for (var consequence : due.consequences()) {
      done += clockwise.give(consequence, failures);
    }
    for (var order : due.orders()) {
      var target = new OrderTarget.OfOrder(order.id());
      done += clockwise.give(target, commandFor(order), failures);
    }
    for (var offer : due.offers()) {
      done += clockwise.give(new OrderTarget.OfOffer(offer), new Expire(offer), failures);
    }
    for (var objection : due.objections()) {
      var dismissal = new DecideObjection(objection, false);
      done += clockwise.give(new OrderTarget.OfObjection(objection), dismissal, failures);
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
