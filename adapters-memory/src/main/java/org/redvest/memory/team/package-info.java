// SPDX-License-Identifier: MulanPSL-2.0
/** Teams in memory. */
@NullMarked
package org.redvest.memory.team;

import org.jspecify.annotations.NullMarked;
