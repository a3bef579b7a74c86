// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.util.Optional;
import java.util.UUID;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Id;

/**
 * Locks an order's row, by itself or by what belongs to it; an offer never changes its order. FOR
 * NO KEY UPDATE keeps out everybody else who locks it, and lets those pass who only refer to it:
 * two orders that are rejected as each other's duplicate would wait for each other.
 */
final class OrderLock {

  private static final String BY_ORDER =
      "select o.id from orders o where o.city = ? and o.id = ? for no key update";

  private static final String BY_OFFER =
      """
      select o.id from orders o
       where o.city = ? and o.id = (select f.order_id from offer f where f.city = ? and f.id = ?)
         for no key update
      """;

  private static final String BY_OBJECTION =
      """
      select o.id from orders o
       where o.city = ?
         and o.id = (select b.order_id from objection b where b.city = ? and b.id = ?)
         for no key update
      """;

  private OrderLock() {}

  static Optional<CityKey> take(PlainSql sql, OrderTarget target) {
    int city = target.city().code();
    return switch (target) {
      case OrderId id -> take(sql, id, BY_ORDER, city, id.value());
      case OfferId id -> take(sql, id, BY_OFFER, city, city, id.value());
      case ObjectionId id -> take(sql, id, BY_OBJECTION, city, city, id.value());
    };
  }

  private static Optional<CityKey> take(
      PlainSql sql, Id target, String statement, Object... parameters) {
    return sql.find(statement, row -> row.getObject("id", UUID.class), parameters)
        .map(order -> new CityKey(target.city().code(), order));
  }
}
