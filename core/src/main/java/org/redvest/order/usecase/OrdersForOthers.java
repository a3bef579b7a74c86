// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.List;
import java.util.UUID;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.command.Commands;
import org.redvest.command.UseCases;
import org.redvest.file.out.FileReaders;
import org.redvest.network.out.OrdersOfPosition;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderStore;
import org.redvest.team.out.OrdersOfTeam;

/** What teams, positions and files ask of orders, within their own pieces of work. */
@UseCases
public record OrdersForOthers(Commands commands, OrderStore orders, OrderLists lists)
    implements OrdersOfTeam, OrdersOfPosition, FileReaders {

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return lists.heldBy(team);
  }

  @Override
  public int open(PositionId position) {
    return lists.openAt(position);
  }

  /** Who may not read the words may not see the pictures either. */
  @Override
  public Reach reach(UUID order, Caller caller) {
    var id = new OrderId(order);
    var actor = commands.actor(caller, id.city());
    return orders
        .find(id)
        .filter(found -> OrderPolicy.mayKnow(actor, found))
        .map(found -> OrderViewer.of(actor, found).files())
        .orElse(Reach.NONE);
  }
}
