// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the package of the same name. */
@NullMarked
package org.redvest.rest.problem;

import org.jspecify.annotations.NullMarked;
