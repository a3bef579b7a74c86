// SPDX-License-Identifier: MulanPSL-2.0
/** Positions, appointments and divisions, with the rules that each keeps by itself. */
@NullMarked
package org.redvest.network.model;

import org.jspecify.annotations.NullMarked;
