// SPDX-License-Identifier: MulanPSL-2.0
/** Claims in memory keep the contract. */
@NullMarked
package org.redvest.memory.idempotency;

import org.jspecify.annotations.NullMarked;
