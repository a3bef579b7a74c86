// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.redvest.persistence.shared.Table.Kept;

/** The rows of an order as they were read, so that saving it knows old from new. */
record OrderBefore(
    Kept<OrderRow> order,
    Map<Integer, Kept<RoundRow>> rounds,
    Map<UUID, OfferRow> offers,
    Map<UUID, Kept<ObjectionRow>> objections) {

  static OrderBefore of(OrderParts parts) {
    return new OrderBefore(
        OrderRow.TABLE.keep(parts.order()),
        parts.rounds().stream().collect(toMap(row -> row.round, RoundRow.TABLE::keep)),
        parts.offers().stream().collect(toMap(row -> row.id, Function.identity())),
        parts.objections().stream().collect(toMap(row -> row.id, ObjectionRow.TABLE::keep)));
  }

  long version() {
    return order.row().version;
  }
}
