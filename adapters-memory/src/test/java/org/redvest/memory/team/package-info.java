// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of teams in memory, and of the use cases over them. */
@NullMarked
package org.redvest.memory.team;

import org.jspecify.annotations.NullMarked;
