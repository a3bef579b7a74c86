// SPDX-License-Identifier: MulanPSL-2.0
/** Accounts and rights in memory. */
@NullMarked
package org.redvest.memory.access;

import org.jspecify.annotations.NullMarked;
