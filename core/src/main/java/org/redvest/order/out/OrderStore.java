// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.util.Optional;
import org.redvest.order.OrderId;
import org.redvest.order.OrderTarget;
import org.redvest.order.in.OrderView.Twin;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.shared.City;

/** The orders themselves, each as a whole with its rounds, offers and objections. */
public interface OrderStore {

  void add(Order order);

  Optional<Order> find(OrderId id);

  /** The order that the target is or belongs to; nobody else can lock or save it until the end. */
  Optional<Order> lock(OrderTarget target);

  /**
   * Keeps the order as it is after one command.
   *
   * @throws IllegalStateException when it is not kept in the version before
   */
  void save(Order order);

  /** The order that a partner placed under its reference; two placings at once get the same one. */
  Optional<Order> findByReference(City city, PartnerReference reference);

  /** How far an order is, without its contents. */
  Optional<Twin> glance(OrderId id);
}
