// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.shared.SharedRefusal.NOT_FOUND;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.command.UseCases;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Routing;
import org.redvest.network.Level;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.Network;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionStatus;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.Homes;
import org.redvest.network.out.OrdersOfPosition;
import org.redvest.network.out.PositionLists;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Succession;
import org.redvest.shared.Ids;
import org.redvest.shared.Point;

/** What positions do. */
@UseCases
public record NetworkUseCases(
    Commands commands,
    Positions positions,
    PositionLists lists,
    Divisions divisions,
    Appointments appointments,
    OrdersOfPosition orders,
    Succession succession,
    Homes homes,
    Ids ids)
    implements Network {

  @Override
  public PositionDetail add(Proposed<Addition> proposed) {
    return commands.begin(proposed, Addition::city, this::addition, this::again);
  }

  /** The parent's tree is locked with it, so that it stays open until the new one is below it. */
  private AddedPosition addition(Addition words) {
    var parent = words.parent();
    if (parent == null) {
      return new AddedPosition(this, words, null);
    }
    positions.lockTree(parent.city());
    var above = positions.find(parent).orElseThrow(NetworkRefusal.POSITION_PARENT_UNKNOWN::refusal);
    return new AddedPosition(this, words, above);
  }

  /**
   * What a closed position still holds goes to its successor, one by one: each thing, and the
   * answer in the end, in a piece of work of its own.
   */
  @Override
  public PositionDetail give(Sent<PositionId, Command> sent) {
    var after = commands.give(sent, this::held, this::again);
    if (after.ordersLeft() == 0) {
      return after;
    }
    succession.handOver(sent.to());
    return read(sent.to());
  }

  private PositionUnderCommand held(PositionId id) {
    positions.lockTree(id.city());
    return new PositionUnderCommand(this, positions.lock(id).orElseThrow(NOT_FOUND::refusal));
  }

  private PositionDetail again(Outcome outcome, Caller caller) {
    return detail(outcome.subject(PositionId::new));
  }

  @Override
  public PositionDetail read(PositionId position) {
    return commands.read(() -> detail(position));
  }

  PositionDetail detail(PositionId position) {
    var detail = lists.detail(position).orElseThrow(NOT_FOUND::refusal);
    return detail.position().status() == PositionStatus.CLOSED
        ? detail.withOrdersLeft(orders.open(position))
        : detail;
  }

  @Override
  public List<PositionSummary> list(
      PositionLists.Filter filter, PositionLists.@Nullable After after, int limit) {
    return commands.read(() -> lists.list(filter, after, limit));
  }

  @Override
  public List<NearPosition> nearest(Point from, Set<Level> levels, int limit) {
    return commands.read(() -> lists.nearest(from, levels, limit));
  }

  /** A file that is sent for a second time is compared with what is there now. */
  @Override
  public Imported importFile(Caller caller, Upload file) {
    var importing = new Importing(this, caller, file);
    return commands.carryOut(
        caller,
        Routing.by(() -> file, Upload::city),
        importing::takeOver,
        (_, _) -> importing.compare());
  }
}
