// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.usecase;

import java.util.List;
import java.util.stream.IntStream;
import org.redvest.order.OrderHistory;
import org.redvest.order.in.TimelineEntry.Happening;
import org.redvest.order.out.OrderLists.Told;

/** Shows what happened to an order to somebody who may know of it. */
final class Timelines {

  private Timelines() {}

  static List<Happening> of(OrderUseCases.Known known, List<Told> timeline) {
    var sight = OrderViewer.of(known.occasion().actor(), known.order());
    var events = timeline.stream().map(Told::event).toList();
    var stages = OrderHistory.stages(events);
    return IntStream.range(0, sight.isPresent() ? events.size() : Witness.until(sight, events))
        .mapToObj(i -> {
          var told = timeline.get(i);
          var event = told.event();
          var seen =
              event != null && sight.sees(event)
                  ? told.entry().withoutTies()
                  : told.entry().inOutline();
          return new Happening(seen, stages.get(i));
        })
        .toList();
  }
}
