// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.redvest.command.Sent;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderConflict;
import org.redvest.order.in.OrderView.Possible;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.HandBackReason;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderCommand;
import org.redvest.shared.Refused;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamAction;
import org.redvest.team.in.TeamCommand;

/** Whoever comes too late is told how the order is now, and what is left for him to do. */
class ConflictTest extends TownTest {

  @Test
  void whoLosesTheRaceForAnOrderLearnsThatItIsTakenAndThatNothingIsLeftToDo() {
    var order = orders.aVerifiedOrder().offeredTo(town.redHats, town.lanterns);
    order.acceptedBy(town.redHats);

    var conflict = conflict(() -> order.acceptedBy(town.lanterns));

    assertThat(conflict.code()).isEqualTo(OrderRefusal.ORDER_WRONG_STAGE);
    assertThat(conflict.parameters()).containsEntry("stage", "TAKEN");
    assertThat(conflict.now().stage()).isEqualTo(StageName.TAKEN);
    assertThat(conflict.now().actions()).isEmpty();
    assertThat(conflict.now().offers()).allMatch(offer -> offer.actions().isEmpty());
  }

  @Test
  void whatIsLeftIsWhatTheOrderItselfShows() {
    var order = orders.aVerifiedOrder().offeredTo(town.redHats).acceptedBy(town.redHats);

    var conflict = conflict(() -> order.acceptedBy(town.redHats));

    assertThat(conflict.now()).isEqualTo(order.seenBy(town.leaderOf(town.redHats)));
    assertThat(conflict.now().actions())
        .extracting(Possible::action)
        .contains(OrderAction.PLAN, OrderAction.HAND_BACK);
  }

  @Test
  void anOfferThatIsOverNamesTheStageToo() {
    var order = orders.aVerifiedOrder().offeredTo(town.redHats);
    var offer = order.offerTo(town.redHats);
    order.acceptedBy(town.redHats);
    order.given(order.leader(), new OrderCommand.HandBack(HandBackReason.NO_PEOPLE));
    order.offeredTo(town.lanterns);

    var conflict =
        conflict(() -> order.given(town.leaderOf(town.redHats), new OrderCommand.Accept(offer)));

    assertThat(conflict.code()).isEqualTo(OrderRefusal.OFFER_CLOSED);
    assertThat(conflict.parameters()).containsEntry("stage", "OFFERED");
  }

  @Test
  void whoReadAnOlderVersionIsToldTheNewOneWithWhatIsLeft() {
    var order = orders.aVerifiedOrder();
    var cancel = new OrderCommand.Cancel(CancellationReason.NO_LONGER_NEEDED);

    var conflict =
        conflict(() ->
            town.useCases.give(
                OrderAction.CANCEL,
                new Sent<>(order.id(), town.wang.caller(), Version.FIRST, () -> cancel)));

    assertThat(conflict.code()).isEqualTo(SharedRefusal.STALE_VERSION);
    assertThat(conflict.now().version()).isEqualTo(order.order().version());
    assertThat(conflict.now().actions())
        .extracting(Possible::action)
        .containsAll(List.of(OrderAction.CANCEL, OrderAction.NUDGE));
  }

  @Test
  void whoSawAnotherVersionOfATeamChangesNothingOfIt() {
    var before = town.teams.find(town.redHats).orElseThrow();
    var suspend = new TeamCommand.Suspend(SuspensionReason.SAFETY);
    var request =
        new Sent<>(
            town.redHats,
            town.administrator.caller(),
            before.version().next(),
            () -> (TeamCommand) suspend);

    Refused.with(
        SharedRefusal.STALE_VERSION, () -> town.teamUseCases.give(TeamAction.SUSPEND, request));

    assertThat(town.teams.find(town.redHats)).contains(before);
  }

  private static OrderConflict conflict(ThrowingCallable call) {
    return catchThrowableOfType(OrderConflict.class, call);
  }
}
