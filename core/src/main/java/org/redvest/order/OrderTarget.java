// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import org.redvest.shared.Id;

/** What a command is addressed to: an order, or an offer or objection of one. */
public sealed interface OrderTarget extends Id permits OrderId, OfferId, ObjectionId {}
