// SPDX-License-Identifier: MulanPSL-2.0
/** What every keeper of claims must do. */
@NullMarked
package org.redvest.idempotency;

import org.jspecify.annotations.NullMarked;
