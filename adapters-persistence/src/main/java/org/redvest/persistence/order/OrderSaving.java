// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.persistence.shared.PlainSql.Step;

/** The statements that save an order, which travel together; that of its own row goes first. */
@ApplicationScoped
class OrderSaving {

  private final OrderRows rows;
  private final RoundRows roundRows;
  private final SealedWords words;

  @Inject
  OrderSaving(OrderRows rows, RoundRows roundRows, SealedWords words) {
    this.rows = rows;
    this.roundRows = roundRows;
    this.words = words;
  }

  List<Step> inserts(Order order) {
    var row = rows.from(order);
    var steps = new ArrayList<Step>();
    steps.add(OrderRow.TABLE.insert(row));
    children(order, new OrderBefore(OrderRow.TABLE.keep(row), Map.of(), Map.of(), Map.of()), steps);
    return steps;
  }

  List<Step> updates(Order order, OrderBefore before) {
    boolean erasing = order.ask().isErased() && !before.order().row().erased;
    rows.take(order, before.order().row());
    var steps = new ArrayList<Step>();
    OrderRow.TABLE.update(before.order()).ifPresent(steps::add);
    for (var round : order.progress().rounds()) {
      var stored = before.rounds().get(round.number());
      if (stored != null && erasing) {
        roundRows.blank(round, stored.row());
      } else if (stored != null) {
        roundRows.take(round, stored.row());
      }
    }
    children(order, before, steps);
    return steps;
  }

  private void children(Order order, OrderBefore before, List<Step> steps) {
    for (var round : order.progress().rounds()) {
      var stored = before.rounds().get(round.number());
      if (stored == null) {
        steps.add(RoundRow.TABLE.insert(roundRows.from(order.id(), round)));
      } else {
        RoundRow.TABLE.update(stored).ifPresent(steps::add);
      }
    }
    for (var objection : order.progress().objections()) {
      var stored = before.objections().get(objection.id().value());
      if (stored == null) {
        steps.add(
            ObjectionRow.TABLE.insert(new ObjectionRow(order.id().value(), objection, words)));
      } else {
        stored.row().take(objection);
        ObjectionRow.TABLE.update(stored).ifPresent(steps::add);
      }
    }
    offers(order, before, steps);
  }

  private static void offers(Order order, OrderBefore before, List<Step> steps) {
    var made = new ArrayList<Offer>();
    var ended = new ArrayList<Offer>();
    for (var offer : order.progress().offers()) {
      var stored = before.offers().get(offer.id().value());
      if (stored == null) {
        made.add(offer);
      } else if (stored.state != offer.state()) {
        ended.add(offer);
      }
    }
    OfferSql.insert(order.id(), made).ifPresent(steps::add);
    OfferSql.update(order.id(), ended).ifPresent(steps::add);
  }
}
