// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.OrderTarget;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderView.Twin;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.order.out.OrderStore;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/** Orders with their rounds, offers and objections in four tables. */
@ApplicationScoped
class StoredOrders implements OrderStore {

  private static final String GLANCE = "select number, stage from orders where city = ? and id = ?";

  private static final String BY_REFERENCE =
      "select id from orders where city = ? and partner = ? and reference_hash = ?";

  private final PlainSql sql;
  private final OrderReader reader;
  private final OrderRows rows;
  private final OrderSaving saving;
  private final SealedWords words;

  @Inject
  StoredOrders(
      PlainSql sql, OrderReader reader, OrderRows rows, OrderSaving saving, SealedWords words) {
    this.sql = sql;
    this.reader = reader;
    this.rows = rows;
    this.saving = saving;
    this.words = words;
  }

  @Override
  public void add(Order order) {
    sql.runTogether(saving.inserts(order));
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return reader.read(CityKey.of(id)).map(rows::toDomain);
  }

  /**
   * Locks by one statement and reads by the next: what hangs on the order must be read after the
   * lock was granted, and a statement sees only what was there when it began.
   */
  @Override
  public Optional<Order> lock(OrderTarget target) {
    var parts = OrderLock.take(sql, target).flatMap(reader::read);
    parts.ifPresent(locked -> sql.memory().put(locked.order().key(), OrderBefore.of(locked)));
    return parts.map(rows::toDomain);
  }

  @Override
  public void save(Order order) {
    var before = before(CityKey.of(order.id()));
    if (before.version() + 1 != order.version().number()) {
      throw stale();
    }
    var changed = sql.runTogether(saving.updates(order, before));
    if (changed.getFirst() != 1) {
      throw stale();
    }
  }

  /** As it was when it was locked; what was saved since is read again. */
  private OrderBefore before(CityKey key) {
    return sql.memory().remove(key) instanceof OrderBefore locked
        ? locked
        : reader.read(key).map(OrderBefore::of).orElseThrow(StoredOrders::stale);
  }

  private static IllegalStateException stale() {
    return new IllegalStateException("an order is saved one version after it was read");
  }

  @Override
  public Optional<Order> findByReference(City city, PartnerReference reference) {
    var hash = words.referenceHash(reference.reference().text());
    AdvisoryLock.REFERENCE.take(sql, Arrays.hashCode(hash));
    var partner = reference.partner().value();
    return sql.find(
            BY_REFERENCE,
            row -> new OrderId(row.getObject(1, UUID.class)),
            city.code(),
            partner,
            hash)
        .flatMap(this::find);
  }

  @Override
  public Optional<Twin> glance(OrderId id) {
    return sql.find(
        GLANCE,
        row ->
            new Twin(id, OrderNumber.parse(row.getString(1)), StageName.valueOf(row.getString(2))),
        id.city().code(),
        id.value());
  }
}
