package org.redvest.order.model;

import java.util.List;
import java.util.Set;
import org.redvest.order.OrderEvent.OrderPlaced;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.model.Stage.Placed;
import org.redvest.shared.Version;

/** 点单: the beginning of every order. */
public final class Placings {

  private Placings() {}

  /** A new order in its first round, held by the lowest position that covers the place. */
  public static Change placed(
      OrderId id, OrderNumber number, Ask ask, Holding holding, Moment moment) {
    var stage = new Placed(moment.now());
    var progress =
        new Progress(
            stage,
            holding,
            1,
            List.of(Round.open(1)),
            List.of(),
            List.of(),
            Climbing.waiting(stage, holding, moment),
            Nudges.NONE,
            null,
            Set.of());
    var order = new Order(id, number, moment.now(), ask, progress, Version.FIRST);
    return new Change(
        order,
        new OrderPlaced(
            ask.kind().name(),
            ask.channel().name(),
            ask.category().value(),
            holding.position(),
            ask.partOf()));
  }
}
