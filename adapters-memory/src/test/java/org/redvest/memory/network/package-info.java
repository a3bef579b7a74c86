// SPDX-License-Identifier: MulanPSL-2.0
/** The network's rules, tested through its ports in memory. */
@NullMarked
package org.redvest.memory.network;

import org.jspecify.annotations.NullMarked;
