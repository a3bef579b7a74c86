// SPDX-License-Identifier: MulanPSL-2.0
/** The log of events in memory. */
@NullMarked
package org.redvest.memory.event;

import org.jspecify.annotations.NullMarked;
