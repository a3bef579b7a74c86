// SPDX-License-Identifier: MulanPSL-2.0
/** Ports kept in memory, one package per feature; for tests and for simulation. */
@NullMarked
package org.redvest.memory;

import org.jspecify.annotations.NullMarked;
