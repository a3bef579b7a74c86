// SPDX-License-Identifier: MulanPSL-2.0
/** The audit trail: written by one statement, read by another, changed by none. */
@NullMarked
package org.redvest.persistence.audit;

import org.jspecify.annotations.NullMarked;
