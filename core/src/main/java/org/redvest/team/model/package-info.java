// SPDX-License-Identifier: MulanPSL-2.0
/** The team, its members, and its standing as types that offer only what is legal from them. */
@NullMarked
package org.redvest.team.model;

import org.jspecify.annotations.NullMarked;
