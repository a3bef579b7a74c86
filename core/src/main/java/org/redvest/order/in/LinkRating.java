// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import org.redvest.order.model.OrderCommand;

/** What the bearer of a link says; the way is the link's. */
public record LinkRating(String token, OrderCommand.Rate rating) {}
