// SPDX-License-Identifier: MulanPSL-2.0
/** Where the catalogue is kept. */
@NullMarked
package org.redvest.category.out;

import org.jspecify.annotations.NullMarked;
