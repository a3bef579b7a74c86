// SPDX-License-Identifier: MulanPSL-2.0
/** Where claims are kept. */
@NullMarked
package org.redvest.idempotency.out;

import org.jspecify.annotations.NullMarked;
