package org.redvest.order.usecase;

import java.util.List;
import org.redvest.access.TeamId;
import org.redvest.order.out.OrderViews;
import org.redvest.team.out.TeamWork;

/** What a team asks of orders. */
record TeamOrders(OrderViews views) implements TeamWork {

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return views.heldBy(team);
  }
}
