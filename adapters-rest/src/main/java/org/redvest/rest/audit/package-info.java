// SPDX-License-Identifier: MulanPSL-2.0
/** The audit trail over HTTP, and what HTTP tells it of: refusals and sign-ins. */
@NullMarked
package org.redvest.rest.audit;

import org.jspecify.annotations.NullMarked;
