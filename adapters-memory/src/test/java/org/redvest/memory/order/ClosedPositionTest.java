// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.network.NetworkEvent.PositionClosed;
import org.redvest.order.OrderEvent.OrderHandedOver;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.HandOver;
import org.redvest.shared.Version;

class ClosedPositionTest extends TownTest {

  @Test
  void handsOverEachOrderByACommandOfTheClockWithTheClosingAsItsCause() {
    var first = orders.aPlacedOrder();
    var second = orders.aPlacedOrder().verified();
    town.closeOnly(town.station, town.elsewhere);
    var closing = closingTold();

    town.handOver(town.station);

    for (var order : List.of(first, second)) {
      assertThat(order.holder()).isEqualTo(town.elsewhere);
      var last = town.events.of(order.id()).getLast();
      assertThat(last.event()).isEqualTo(new OrderHandedOver(town.station, town.elsewhere));
      assertThat(last.actor()).isEqualTo(new Actor.Clock());
      assertThat(last.cause()).isEqualTo(closing);
    }
  }

  @Test
  void handsOverAsManyAsARequestCanWaitForAndLeavesTheRestToTheClock() {
    var all = IntStream.range(0, 501).mapToObj(_ -> orders.aPlacedOrder()).toList();
    town.closeOnly(town.station, town.elsewhere);

    town.handOver(town.station);
    assertThat(left()).isEqualTo(301);

    town.runDue();
    assertThat(left()).isZero();
    assertThat(all).allMatch(order -> order.holder().equals(town.elsewhere));
  }

  @Test
  void givesUpNothingWhileItIsOpen() {
    var order = orders.aPlacedOrder();

    town.handOver(town.station);
    town.runDue();

    assertThat(order.holder()).isEqualTo(town.station);
    refused(OrderRefusal.ORDER_NOT_DUE, () -> order.byClock(new HandOver()));
  }

  @Test
  void keepsWhatHasEnded() {
    var order = orders.aServedOrder().ratedSolved();
    town.closeOnly(town.station, town.elsewhere);

    town.runDue();

    assertThat(order.holder()).isEqualTo(town.station);
  }

  @Test
  void getsNoOrderThatComesBackFromItsEnd() {
    var order = orders.aServedOrder().ratedSolved();
    town.closeOnly(town.station, town.elsewhere);

    order.given(town.supervisor, new CallBackRequester(false, null));

    assertThat(order.stage()).isEqualTo(StageName.VERIFIED);
    assertThat(order.holder()).isEqualTo(town.elsewhere);
  }

  @Test
  void getsNoOrderThatClimbs() {
    var order = orders.aPlacedOrder();
    town.closeOnly(town.institute, town.elsewhere);

    order.escalated();

    assertThat(order.holder()).isEqualTo(town.elsewhere);
  }

  @Test
  void isSucceededByWhoeverSucceededItsSuccessor() {
    var order = orders.aPlacedOrder();
    town.closeOnly(town.station, town.elsewhere);
    town.closeOnly(town.elsewhere, town.institute);

    town.runDue();

    assertThat(order.holder()).isEqualTo(town.institute);
  }

  private int left() {
    return town.ordersForOthers.open(town.station);
  }

  private UUID closingTold() {
    var closing =
        EventEntry.of(
            town.ids.next(town.station.code()),
            EventEntry.Kind.POSITION,
            town.station,
            new Version(2),
            new PositionClosed(town.elsewhere, List.of()),
            new Actor.Clock(),
            town.now(),
            Caller.CLOCK);
    town.events.append(closing);
    return closing.id();
  }
}
