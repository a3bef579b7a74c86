// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.List;
import java.util.UUID;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.TeamId;
import org.redvest.event.DomainEvent;
import org.redvest.event.EventEntry;
import org.redvest.network.NetworkEvent.PositionClosed;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderListsContract;
import org.redvest.shared.Id;
import org.redvest.shared.Version;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamEvent.TeamSuspended;
import org.redvest.team.TeamStatus;

class MemoryOrderListsTest extends OrderListsContract {

  private final Town town = new Town();

  @Override
  protected OrderLists views() {
    return town.views;
  }

  @Override
  protected OrderStory.Cast cast() {
    return town.cast();
  }

  @Override
  protected void keep(OrderStory story) {
    town.orders.add(story.order());
  }

  @Override
  protected UUID closeStation() {
    town.closeOnly(town.station, town.institute);
    var closed = new PositionClosed(town.institute, List.of());
    return told(EventEntry.Kind.POSITION, town.station, closed);
  }

  @Override
  protected UUID putOut(TeamId team, TeamStatus status) {
    var now = town.now();
    var suspended = town.teams.find(team).orElseThrow().suspend(SuspensionReason.SAFETY, now);
    town.teams.save(suspended, now);
    if (status == TeamStatus.DISSOLVED) {
      town.teams.save(suspended.dissolve(now), now);
    }
    return told(EventEntry.Kind.TEAM, team, new TeamSuspended(SuspensionReason.SAFETY));
  }

  private UUID told(EventEntry.Kind kind, Id subject, DomainEvent event) {
    var id = ids.next(subject.code());
    var version = new Version(2);
    town.events.append(
        EventEntry.of(
            id, kind, subject, version, event, new Actor.Clock(), town.now(), Caller.CLOCK));
    return id;
  }
}
