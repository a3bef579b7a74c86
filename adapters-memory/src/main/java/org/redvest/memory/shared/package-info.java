// SPDX-License-Identifier: MulanPSL-2.0
/** Identifiers that count. */
@NullMarked
package org.redvest.memory.shared;

import org.jspecify.annotations.NullMarked;
