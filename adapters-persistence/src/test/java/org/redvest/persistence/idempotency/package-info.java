// SPDX-License-Identifier: MulanPSL-2.0
/** Claims on a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
