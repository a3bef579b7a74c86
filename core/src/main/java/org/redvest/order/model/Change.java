package org.redvest.order.model;

import org.redvest.order.OrderEvent;

/** What a command did: the order afterwards, and the one event that tells it. */
public record Change(Order order, OrderEvent event) {

  static Change of(Order before, Progress after, OrderEvent event) {
    return new Change(before.next(after), event);
  }
}
