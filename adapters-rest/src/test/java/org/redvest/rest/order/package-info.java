// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the package of the same name. */
@NullMarked
package org.redvest.rest.order;

import org.jspecify.annotations.NullMarked;
