// SPDX-License-Identifier: MulanPSL-2.0
/** The catalogue of categories over HTTP. */
@NullMarked
package org.redvest.rest.category;

import org.jspecify.annotations.NullMarked;
