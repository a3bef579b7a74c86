// SPDX-License-Identifier: MulanPSL-2.0
/** People's own rows by plain SQL: flat, and read in all of a person's cities at once. */
@NullMarked
package org.redvest.persistence.person;

import org.jspecify.annotations.NullMarked;
