// SPDX-License-Identifier: MulanPSL-2.0
/** The order's life in the town of Qingkou, told by its people. */
@NullMarked
package org.redvest.memory.order;

import org.jspecify.annotations.NullMarked;
