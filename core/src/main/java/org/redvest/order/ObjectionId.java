// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.util.UUID;

/** A case beside an order: "this is not ours" (派单异议). */
public record ObjectionId(UUID value) implements OrderTarget {}
