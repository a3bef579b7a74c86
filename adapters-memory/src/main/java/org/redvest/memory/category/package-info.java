// SPDX-License-Identifier: MulanPSL-2.0
/** The catalogue in memory. */
@NullMarked
package org.redvest.memory.category;

import org.jspecify.annotations.NullMarked;
