// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of teams on a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.team;

import org.jspecify.annotations.NullMarked;
