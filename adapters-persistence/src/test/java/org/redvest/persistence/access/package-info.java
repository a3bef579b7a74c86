// SPDX-License-Identifier: MulanPSL-2.0
/** Actors for tests of other packages. */
@NullMarked
package org.redvest.persistence.access;

import org.jspecify.annotations.NullMarked;
