// SPDX-License-Identifier: MulanPSL-2.0
/** What can be asked of the audit trail. */
@NullMarked
package org.redvest.audit.in;

import org.jspecify.annotations.NullMarked;
