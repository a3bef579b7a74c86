// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.OrderView.Twin;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.order.out.OrderStore;
import org.redvest.shared.City;

/** Keeps orders; one use case runs at a time, so that locks have nothing to do. */
public final class MemoryOrders implements OrderStore {

  private final Map<OrderId, Order> orders = new TreeMap<>(Comparator.comparing(OrderId::value));
  private final Set<OrderId> broken = new HashSet<>();

  @Override
  public void add(Order order) {
    if (orders.putIfAbsent(order.id(), order) != null) {
      throw new IllegalStateException("an order is added once");
    }
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id));
  }

  /** From now on its row cannot be read under a lock. */
  public void breakRowOf(OrderId order) {
    broken.add(order);
  }

  public void mendRows() {
    broken.clear();
  }

  @Override
  public Optional<Order> lock(OrderTarget target) {
    if (target instanceof OrderId id && broken.contains(id)) {
      throw new IllegalStateException("a row that cannot be read");
    }
    return switch (target) {
      case OrderId id -> find(id);
      case OfferId id -> all().stream().filter(order -> order.offer(id).isPresent()).findFirst();
      case ObjectionId id ->
          all().stream().filter(order -> order.objection(id).isPresent()).findFirst();
    };
  }

  @Override
  public void save(Order order) {
    var before = orders.get(order.id());
    if (before == null || !before.version().next().equals(order.version())) {
      throw new IllegalStateException("an order is saved one version after the one kept");
    }
    orders.put(order.id(), order);
  }

  @Override
  public Optional<Order> findByReference(City city, PartnerReference reference) {
    return all().stream()
        .filter(order -> order.id().city().equals(city))
        .filter(order -> reference.equals(order.ask().partnerReference()))
        .findFirst();
  }

  @Override
  public Optional<Twin> glance(OrderId id) {
    return find(id).map(order -> new Twin(order.id(), order.number(), order.stage().name()));
  }

  /** All of them, by id. */
  public Collection<Order> all() {
    return List.copyOf(orders.values());
  }
}
