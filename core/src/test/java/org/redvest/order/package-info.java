// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the order. */
@NullMarked
package org.redvest.order;

import org.jspecify.annotations.NullMarked;
