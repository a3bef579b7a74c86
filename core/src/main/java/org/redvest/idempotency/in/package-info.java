// SPDX-License-Identifier: MulanPSL-2.0
/** What can be asked about requests. */
@NullMarked
package org.redvest.idempotency.in;

import org.jspecify.annotations.NullMarked;
