// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.util.UUID;

/** An order offered to one team (派单). */
public record OfferId(UUID value) implements OrderTarget {}
