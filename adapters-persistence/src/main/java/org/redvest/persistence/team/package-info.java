// SPDX-License-Identifier: MulanPSL-2.0
/** Teams as rows: one per team, with its members, categories, area and hours beside it. */
@NullMarked
package org.redvest.persistence.team;

import org.jspecify.annotations.NullMarked;
