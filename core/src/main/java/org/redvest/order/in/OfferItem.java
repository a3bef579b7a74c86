// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.util.Set;
import org.redvest.order.model.OrderAction;

/** An offer in a list, with what the caller may answer now. */
public record OfferItem(OfferRow offer, Set<OrderAction> actions) {}
