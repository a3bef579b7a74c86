// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the names by which requests are found again. */
@NullMarked
package org.redvest.rest.trace;

import org.jspecify.annotations.NullMarked;
