// SPDX-License-Identifier: MulanPSL-2.0
/** The catalogue of categories as rows. */
@NullMarked
package org.redvest.persistence.category;

import org.jspecify.annotations.NullMarked;
