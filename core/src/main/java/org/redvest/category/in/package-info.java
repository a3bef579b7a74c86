// SPDX-License-Identifier: MulanPSL-2.0
/** What others may ask of the catalogue. */
@NullMarked
package org.redvest.category.in;

import org.jspecify.annotations.NullMarked;
