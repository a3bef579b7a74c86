// SPDX-License-Identifier: MulanPSL-2.0
/** Menu items as rows, and the menus that they make. */
@NullMarked
package org.redvest.persistence.menu;

import org.jspecify.annotations.NullMarked;
