// SPDX-License-Identifier: MulanPSL-2.0
/** Orders in memory. */
@NullMarked
package org.redvest.memory.order;

import org.jspecify.annotations.NullMarked;
