// SPDX-License-Identifier: MulanPSL-2.0
/** By which name a request is found again: in problem documents, events and the audit trail. */
@NullMarked
package org.redvest.rest.trace;

import org.jspecify.annotations.NullMarked;
