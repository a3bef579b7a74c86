// SPDX-License-Identifier: MulanPSL-2.0
/** The audit trail on a real PostgreSQL, as the role that serves. */
@NullMarked
package org.redvest.persistence.audit;

import org.jspecify.annotations.NullMarked;
