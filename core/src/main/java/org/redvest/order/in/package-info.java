// SPDX-License-Identifier: MulanPSL-2.0
/** What can be asked of orders: placing one, every command on one, and the readings. */
@NullMarked
package org.redvest.order.in;

import org.jspecify.annotations.NullMarked;
