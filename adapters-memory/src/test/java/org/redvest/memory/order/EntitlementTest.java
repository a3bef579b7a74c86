// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.order.OrderRefusal;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OrderCommand.Dispatch;

/** Who may know of an order is entitled to what is his to do, and to nothing of another's. */
class EntitlementTest extends TownTest {

  /** Who knows of the order and has no line in a stage can do nothing there but look. */
  private static final String ENTITLED =
      """
      PLACED requester CANCEL NUDGE
      PLACED keeper VERIFY REJECT REFER ESCALATE CANCEL DISCLOSE
      PLACED dispatcher VERIFY REJECT REFER ESCALATE
      VERIFIED requester CANCEL NUDGE
      VERIFIED keeper REFER ESCALATE DISPATCH CANCEL DISCLOSE
      VERIFIED dispatcher REFER ESCALATE DISPATCH
      OFFERED requester CANCEL NUDGE
      OFFERED keeper WITHDRAW CANCEL DISCLOSE
      OFFERED dispatcher WITHDRAW
      OFFERED leader ACCEPT DECLINE
      TAKEN requester CANCEL NUDGE
      TAKEN keeper RECALL CANCEL DISCLOSE
      TAKEN dispatcher RECALL
      TAKEN leader PLAN HAND_BACK DISCLOSE
      SCHEDULED requester CANCEL NUDGE
      SCHEDULED keeper RECALL CANCEL DISCLOSE
      SCHEDULED dispatcher RECALL
      SCHEDULED leader PLAN HAND_BACK REPORT DISCLOSE
      SERVED requester RATE LINK_RATING NUDGE
      SERVED keeper DISCLOSE
      SERVED secretary LINK_RATING
      SERVED supervisor LINK_RATING
      SERVED leader REPORT DISCLOSE
      CLOSED keeper DISCLOSE
      CLOSED supervisor CALL_BACK
      CLOSED leader DISCLOSE
      """;

  @Test
  void inEachStageEverybodyIsShownOnlyWhatIsHisToDo() {
    var order = orders.aPlacedOrder();
    var life =
        Stream.<UnaryOperator<Case>>of(
            placed -> placed,
            Case::verified,
            verified -> verified.offeredTo(town.redHats),
            offered -> offered.acceptedBy(town.redHats),
            Case::planned,
            Case::reported,
            Case::ratedSolved);

    assertThat(life.flatMap(step -> entitled(step.apply(order))))
        .containsExactlyElementsOf(ENTITLED.lines().toList());
  }

  @Test
  void whoKnowsOfItAndIsNotItsKeeperOrDispatcherDispatchesNothing() {
    var order = orders.aVerifiedOrder();
    var dispatch = new Dispatch(DispatchMode.DIRECT, List.of(town.redHats));

    for (var knowing : List.of(town.wang, town.secretary, town.supervisor)) {
      refused(OrderRefusal.ORDER_FORBIDDEN, () -> order.given(knowing, dispatch));
    }
  }

  private Stream<String> entitled(Case order) {
    var people = new LinkedHashMap<String, Citizen>();
    people.put("requester", town.wang);
    people.put("keeper", order.keeper());
    people.put("dispatcher", town.dispatcher);
    people.put("secretary", town.secretary);
    people.put("supervisor", town.supervisor);
    if (!order.order().progress().offers().isEmpty()) {
      people.put("leader", town.leaderOf(town.redHats));
    }
    return people.entrySet().stream()
        .filter(person -> !order.actionsOf(person.getValue()).isEmpty())
        .map(person ->
            "%s %s %s"
                .formatted(order.stage(), person.getKey(), actions(order, person.getValue())));
  }

  private static String actions(Case order, Citizen who) {
    return order.actionsOf(who).stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
