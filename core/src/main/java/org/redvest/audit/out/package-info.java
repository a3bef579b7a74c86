// SPDX-License-Identifier: MulanPSL-2.0
/** Where the audit trail is read from. */
@NullMarked
package org.redvest.audit.out;

import org.jspecify.annotations.NullMarked;
