// SPDX-License-Identifier: MulanPSL-2.0
/** What every keeper of orders must do, in memory and in PostgreSQL. */
@NullMarked
package org.redvest.order.out;

import org.jspecify.annotations.NullMarked;
