// SPDX-License-Identifier: MulanPSL-2.0
/** What teams need from outside: their rows, their lists, and the work that they hold. */
@NullMarked
package org.redvest.team.out;

import org.jspecify.annotations.NullMarked;
