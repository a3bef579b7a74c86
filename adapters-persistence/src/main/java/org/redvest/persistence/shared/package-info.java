// SPDX-License-Identifier: MulanPSL-2.0
/** What the tables of every feature have in common. */
@NullMarked
package org.redvest.persistence.shared;

import org.jspecify.annotations.NullMarked;
