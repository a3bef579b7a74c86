// SPDX-License-Identifier: MulanPSL-2.0
/** The audit trail without a database. */
@NullMarked
package org.redvest.memory.audit;

import org.jspecify.annotations.NullMarked;
