// SPDX-License-Identifier: MulanPSL-2.0
/** What files need: their rows, their bytes, somebody who knows pictures, and who may see what. */
@NullMarked
package org.redvest.file.out;

import org.jspecify.annotations.NullMarked;
