// SPDX-License-Identifier: MulanPSL-2.0
/** Measurements, each a command of its own that prints a table: {@code bin/bench}. No tests. */
@NullMarked
package org.redvest.standalone.bench;

import org.jspecify.annotations.NullMarked;
