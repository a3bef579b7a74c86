// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.network.out.Succession;
import org.redvest.order.in.Orders;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderLists.Consequence;
import org.redvest.shared.Failures;
import org.redvest.team.out.OfferWithdrawal;

/**
 * What follows from a position's closing, or a team's suspension or dissolution, as soon as that is
 * committed: each order in a transaction of its own, as many as whoever asked for it can wait for.
 * The rest is due, so that the clock does it; and so is what fails here, for the clock to report.
 */
@UseCases
public record Consequences(
    Commands commands, Orders orders, OrderLists lists, Clock clock, Failures failures)
    implements Succession, OfferWithdrawal {

  private static final int AT_ONCE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Override
  public void handOver(PositionId closed) {
    carryOut(closed.value().toString(), () -> lists.ofClosing(closed, AT_ONCE));
  }

  @Override
  public void withdraw(TeamId team) {
    carryOut(team.value().toString(), () -> lists.ofSuspension(team, AT_ONCE));
  }

  private void carryOut(String what, Supplier<List<Consequence>> due) {
    try {
      var turn = new ClockTurn(orders, failures);
      var end = clock.instant().plus(PATIENCE);
      for (var consequence : commands.read(due)) {
        if (!turn.failed().isEmpty() || clock.instant().isAfter(end)) {
          break;
        }
        turn.give(consequence);
      }
    } catch (RuntimeException failed) {
      failures.add("due", what, failed);
    }
  }
}
