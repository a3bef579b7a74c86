package org.redvest.order.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.network.out.Succession;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.out.OrderViews.Consequence;
import org.redvest.shared.Failures;
import org.redvest.team.out.OfferWithdrawal;

/**
 * What follows from a position's closing, or a team's suspension or dissolution, as soon as that is
 * committed: each order in a transaction of its own, as many as whoever asked for it can wait for.
 * The rest is due, so that the clock does it; and so is what fails here, for the clock to report.
 */
final class Aftermath implements Succession, OfferWithdrawal {

  private static final int AT_ONCE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Clockwise clockwise;
  private final DueReader reader;
  private final Clock clock;

  Aftermath(CommandOrder commands, DueReader reader, Clock clock) {
    this.clockwise = new Clockwise(commands);
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public void handOver(PositionId closed) {
    carryOut(() -> reader.ofClosing(closed, AT_ONCE));
  }

  @Override
  public void withdraw(TeamId team) {
    carryOut(() -> reader.ofSuspension(team, AT_ONCE));
  }

  private void carryOut(Supplier<List<Consequence>> due) {
    var failures = new Failures();
    try {
      var end = clock.instant().plus(PATIENCE);
      for (var consequence : due.get()) {
        if (failures.any() || clock.instant().isAfter(end)) {
          break;
        }
        clockwise.give(consequence, failures);
      }
    } catch (RuntimeException failed) {
      failures.add(failed);
    }
  }
}
