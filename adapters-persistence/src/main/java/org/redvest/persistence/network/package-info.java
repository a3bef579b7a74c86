// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Positions, divisions and appointments in PostgreSQL. Positions and divisions are read and written
 * by plain SQL, because an import writes thousands in a handful of statements and the rest are
 * questions about places and trees; appointments are ordinary entities.
 */
@NullMarked
package org.redvest.persistence.network;

import org.jspecify.annotations.NullMarked;
