// SPDX-License-Identifier: MulanPSL-2.0
/** The contract is a promise: what was released holds, and this says in sentences what does not. */
@NullMarked
package org.redvest.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
