// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the teams, and the contracts that every keeper of teams fulfils. */
@NullMarked
package org.redvest.team;

import org.jspecify.annotations.NullMarked;
