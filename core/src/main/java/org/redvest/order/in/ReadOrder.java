package org.redvest.order.in;

import org.redvest.access.Caller;
import org.redvest.order.OrderId;

/** Reads one order as far as the caller may; refuses as unknown what he may not know of. */
public interface ReadOrder {

  OrderSheet read(OrderId order, Caller caller);
}
