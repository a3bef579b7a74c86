// SPDX-License-Identifier: MulanPSL-2.0
/** Where orders are kept and looked up. */
@NullMarked
package org.redvest.order.out;

import org.jspecify.annotations.NullMarked;
