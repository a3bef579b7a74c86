// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The thresholds of a place and a time. Every decision stores the version of the rulebook that it
 * was made under; a deadline is fixed when its clock starts.
 */
@NullMarked
package org.redvest.rulebook;

import org.jspecify.annotations.NullMarked;
