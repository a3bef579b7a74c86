// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.order.in.TimelineEntry;

class TimelineTest extends TownTest {

  private final Case order =
      orders.anOfferedOrder().declinedBy(town.redHats).offeredTo(town.sparks);

  @Test
  void whoDeclinedIsBetweenTheTeamAndTheStaff() {
    assertThat(declined(town.keeperOf(town.station)).facts()).containsKey("team");
    assertThat(declined(town.leaderOf(town.redHats)).facts()).containsKey("team");

    for (var other : List.of(town.wang, town.leaderOf(town.sparks))) {
      assertThat(declined(other).facts()).isEmpty();
      assertThat(declined(other).person()).isNull();
    }
  }

  @Test
  void everybodySeesThatItHappenedAndWhatBecameOfTheOrder() {
    var timelines = List.of(read(town.wang), read(town.keeperOf(town.station)));

    assertThat(timelines.getFirst())
        .extracting(TimelineEntry.Happening::stage)
        .isEqualTo(timelines.getLast().stream().map(TimelineEntry.Happening::stage).toList());
  }

  /** The contact is masked for the team: it need not learn in another way that he is its own. */
  @Test
  void nobodyReadsWhetherTheRequesterIsOfTheTeam() {
    var scheduled = orders.aScheduledOrder();

    for (var reader :
        List.of(town.wang, town.keeperOf(town.station), town.leaderOf(town.redHats))) {
      var planned = one("OrderPlanned", read(scheduled, reader));
      assertThat(planned.facts()).containsKey("personInCharge").doesNotContainKey("byOwnTeam");
    }
  }

  private TimelineEntry declined(Citizen reader) {
    return one("OfferDeclined", read(reader));
  }

  private static TimelineEntry one(String type, List<TimelineEntry.Happening> timeline) {
    return timeline.stream()
        .map(TimelineEntry.Happening::event)
        .filter(event -> event.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private List<TimelineEntry.Happening> read(Citizen reader) {
    return read(order, reader);
  }

  private List<TimelineEntry.Happening> read(Case of, Citizen reader) {
    return town.useCases.timeline(of.id(), reader.caller());
  }
}
