package org.redvest.order.usecase;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.OrderCommand.WithdrawalReason;
import org.redvest.team.out.TeamWork;

/** What a team's own fate does to its offers. */
final class TeamOrders implements TeamWork {

  private final OrderUseCases.Outside outside;
  private final Clockwise clockwise;

  TeamOrders(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.clockwise = new Clockwise(outside);
  }

  /** Whoever dispatches to the team holds it, so that after its lock no order can come to it. */
  @Override
  public <T> T lock(TeamId team, Supplier<T> itself) {
    return clockwise.lockAll(() -> ordersOf(team), itself);
  }

  private Stream<OrderId> ordersOf(TeamId team) {
    return Stream.concat(
        outside.views().offeredTo(team).stream(),
        outside.views().heldBy(team).stream().map(held -> new OrderId(held.id())));
  }

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return outside.views().heldBy(team);
  }

  @Override
  public int openOffers(TeamId team) {
    return outside.views().offeredTo(team).size();
  }

  @Override
  public void suspended(TeamId team, Instant at) {
    withdraw(team, WithdrawalReason.TEAM_SUSPENDED, at);
  }

  @Override
  public void dissolved(TeamId team, Instant at) {
    withdraw(team, WithdrawalReason.TEAM_DISSOLVED, at);
  }

  private void withdraw(TeamId team, WithdrawalReason reason, Instant at) {
    for (var id : outside.views().offeredTo(team)) {
      clockwise.giveIf(
          order -> order.openOffers().anyMatch(offer -> offer.team().equals(team)),
          id,
          new Withdraw(reason, team),
          at);
    }
  }
}
