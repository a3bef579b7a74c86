package org.redvest.order.in;

import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.shared.Id;

/** What a command is addressed to: an order, or an offer or objection of one. */
public sealed interface OrderTarget {

  Id id();

  record OfOrder(OrderId id) implements OrderTarget {}

  record OfOffer(OfferId id) implements OrderTarget {}

  record OfObjection(ObjectionId id) implements OrderTarget {}
}
