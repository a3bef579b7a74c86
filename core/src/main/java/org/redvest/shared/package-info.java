// SPDX-License-Identifier: MulanPSL-2.0
/** The small kernel that every feature may use: identifiers, time, places, refusals, sealing. */
@NullMarked
package org.redvest.shared;

import org.jspecify.annotations.NullMarked;
