// SPDX-License-Identifier: MulanPSL-2.0
/** Menus in memory. */
@NullMarked
package org.redvest.memory.menu;

import org.jspecify.annotations.NullMarked;
