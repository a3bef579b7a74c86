// SPDX-License-Identifier: MulanPSL-2.0
/** Which requests were answered, by month; keys and accounts as keyed hashes. */
@NullMarked
package org.redvest.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
