// SPDX-License-Identifier: MulanPSL-2.0
/** The audit trail's use cases. */
@NullMarked
package org.redvest.audit.usecase;

import org.jspecify.annotations.NullMarked;
