// SPDX-License-Identifier: MulanPSL-2.0
/** What became of a request, and the mark of an answer that is given again. */
@NullMarked
package org.redvest.rest.idempotency;

import org.jspecify.annotations.NullMarked;
