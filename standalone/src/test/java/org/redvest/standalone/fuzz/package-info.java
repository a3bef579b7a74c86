// SPDX-License-Identifier: MulanPSL-2.0
/**
 * A long conversation at random: every person of the demo, a partner and nobody send whatever the
 * contract knows, good and bad, about whatever the answers before have named. {@code bin/fuzz}
 * begins it; each answer is held against what must never be.
 */
@NullMarked
package org.redvest.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
