package org.redvest.order.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.access.Actor;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Lifecycle;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderCommand.Withdraw;
import org.redvest.order.model.OrderCommand.WithdrawalReason;
import org.redvest.order.model.TeamsAtHand;
import org.redvest.team.out.TeamWork;

/**
 * What a team's own fate does to its offers. It takes part in the transaction of the command on the
 * team; each order gets its own event, by the clock, as if its time had come.
 */
final class TeamOrders implements TeamWork {

  private static final String TRACE = "0".repeat(32);

  private final OrderUseCases.Outside outside;
  private final Recording recording;

  TeamOrders(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.recording = new Recording(outside);
  }

  /** In the order of their ids, as everybody who locks several does, so that nobody waits twice. */
  @Override
  public void lock(TeamId team) {
    Stream.concat(
            outside.views().offeredTo(team).stream(),
            outside.views().heldBy(team).stream().map(held -> new OrderId(held.id())))
        .distinct()
        .sorted(Comparator.comparing(OrderId::value))
        .forEach(this::lock);
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
    var rules = outside.rulebooks().at(team.city(), at);
    var moment = new Moment(at, new Actor.Clock(), rules, outside.ids());
    for (var id : outside.views().offeredTo(team)) {
      var change = Lifecycle.apply(lock(id), new Withdraw(reason, team), moment, TeamsAtHand.NONE);
      outside.orders().save(change.order());
      recording.record(change, moment, TRACE);
    }
  }

  private Order lock(OrderId id) {
    return outside.orders().lock(new OrderTarget.OfOrder(id)).orElseThrow();
  }
}
