// SPDX-License-Identifier: MulanPSL-2.0
/** The network in memory. */
@NullMarked
package org.redvest.memory.network;

import org.jspecify.annotations.NullMarked;
