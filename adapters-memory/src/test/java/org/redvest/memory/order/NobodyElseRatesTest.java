// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.memory.order.Rehearsal.Beginning;
import org.redvest.memory.order.Rehearsal.Deed;
import org.redvest.order.StageName;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.Outcome;

/**
 * No sequence of calls by staff, team or partner, save the independent call-back, puts a rating
 * into a rate (ADR 0024): everything that anybody can try after a service, and after what came of
 * that, again and again.
 */
class NobodyElseRatesTest {

  private static final int DEPTH = 3;

  @ParameterizedTest
  @EnumSource
  void butWhoWasServed(Beginning beginning) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<List<Deed>>();
    waiting.add(List.of());
    int provisional = 0;
    int unrated = 0;
    while (!waiting.isEmpty()) {
      var before = waiting.poll();
      var now = Rehearsal.of(beginning, before);
      for (var deed : now.deeds()) {
        if (!now.does(deed)) {
          continue;
        }
        var after = Stream.concat(before.stream(), Stream.of(deed)).toList();
        mustBeUnrated(now, beginning, after);
        provisional += now.order.order().progress().round().provisional() == null ? 0 : 1;
        unrated += now.order.stage() == StageName.CLOSED ? 1 : 0;
        if (seen.add(now.standing()) && after.size() < DEPTH) {
          waiting.add(after);
        }
        now = Rehearsal.of(beginning, before);
      }
    }
    assertThat(provisional).as("provisional ratings on the way").isPositive();
    assertThat(unrated).as("orders that closed on the way").isPositive();
  }

  private static void mustBeUnrated(Rehearsal now, Beginning beginning, List<Deed> after) {
    for (var round : now.order.order().progress().rounds()) {
      assertThat(round.rating()).as("rated after %s", after).isNull();
      assertThat(round.outcome()).as("after %s", after).isIn(null, Outcome.UNRATED);
    }
    if (beginning == Beginning.OF_A_RESIDENT && now.order.stage() == StageName.SERVED) {
      assertThat(now.order.actionsOf(now.town.wang))
          .as("the requester's own voice after %s", after)
          .contains(OrderAction.RATE, OrderAction.LINK_RATING);
    }
  }
}
