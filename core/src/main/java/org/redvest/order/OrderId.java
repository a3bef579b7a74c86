// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.util.UUID;

/** A need on its way (点单). */
public record OrderId(UUID value) implements OrderTarget {}
