// SPDX-License-Identifier: MulanPSL-2.0
/** Allowances in memory keep the contract. */
@NullMarked
package org.redvest.memory.access;

import org.jspecify.annotations.NullMarked;
