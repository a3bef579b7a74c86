package org.redvest.order.usecase;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.file.out.FileReaders;
import org.redvest.idempotency.Outcome;
import org.redvest.order.OrderHistory;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderSheet;
import org.redvest.order.in.ReadTimeline;
import org.redvest.order.model.Moment;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderPolicy;
import org.redvest.order.out.OrderViews.Told;
import org.redvest.shared.SharedRefusal;

/** Reads single orders, for those who may know of them. */
final class Reading {

  private final OrderUseCases.Outside outside;
  private final Sheets sheets;

  Reading(OrderUseCases.Outside outside) {
    this.outside = outside;
    this.sheets = new Sheets(outside);
  }

  /** An order together with who wants to see it. */
  record Known(Order order, Moment moment) {}

  OrderSheet read(OrderId id, Caller caller) {
    var known = known(id, caller);
    return sheets.of(known.order(), known.moment());
  }

  /** What a command came to before; its sender may have lost sight of the order meanwhile. */
  OrderReceipt again(Outcome outcome, Caller caller) {
    var found = found(outcome.subject(OrderId::new), caller);
    var sheet = sheets.of(found.order(), found.moment());
    var knows = OrderPolicy.mayKnow(found.moment().actor(), found.order());
    return new OrderReceipt(outcome.event(), knows ? sheet : sheet.inOutline());
  }

  List<ReadTimeline.Happening> timeline(OrderId id, Caller caller) {
    var known = known(id, caller);
    var sight = Sight.of(known.moment().actor(), known.order());
    var timeline = outside.views().timeline(id);
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
          return new ReadTimeline.Happening(seen, stages.get(i));
        })
        .toList();
  }

  /** Who may not read the words may not see the pictures either. */
  FileReaders.Reach filesFor(UUID order, Caller caller) {
    var id = new OrderId(order);
    var actor = outside.actors().of(caller, id.city(), outside.clock().instant());
    return outside
        .orders()
        .find(id)
        .filter(found -> OrderPolicy.mayKnow(actor, found))
        .map(found -> Sight.of(actor, found).files())
        .orElse(FileReaders.Reach.NONE);
  }

  Known known(OrderId id, Caller caller) {
    var found = found(id, caller);
    if (!OrderPolicy.mayKnow(found.moment().actor(), found.order())) {
      throw OrderRefusal.ORDER_UNKNOWN.refusal();
    }
    return found;
  }

  private Known found(OrderId id, Caller caller) {
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var actor = outside.actors().of(caller, id.city(), now);
    if (actor instanceof Actor.Nobody) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var order = outside.orders().find(id).orElseThrow(() -> OrderRefusal.ORDER_UNKNOWN.refusal());
    var rules = outside.rulebooks().at(id.city(), now);
    return new Known(order, new Moment(now, actor, rules, outside.ids()));
  }
}
