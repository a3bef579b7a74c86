// SPDX-License-Identifier: MulanPSL-2.0
/** Answers what can be asked about requests. */
@NullMarked
package org.redvest.idempotency.usecase;

import org.jspecify.annotations.NullMarked;
