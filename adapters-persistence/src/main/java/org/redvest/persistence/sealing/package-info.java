// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Sealing: suites, the data keys in the database, and the master key outside it that wraps them.
 */
@NullMarked
package org.redvest.persistence.sealing;

import org.jspecify.annotations.NullMarked;
