// SPDX-License-Identifier: MulanPSL-2.0
/** People's own rows in memory. */
@NullMarked
package org.redvest.memory.person;

import org.jspecify.annotations.NullMarked;
