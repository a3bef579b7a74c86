// SPDX-License-Identifier: MulanPSL-2.0
/** What can be asked of teams, and what is shown of them. */
@NullMarked
package org.redvest.team.in;

import org.jspecify.annotations.NullMarked;
