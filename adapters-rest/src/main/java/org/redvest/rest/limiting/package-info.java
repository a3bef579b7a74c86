// SPDX-License-Identifier: MulanPSL-2.0
/** How often one address may ask without a token. */
@NullMarked
package org.redvest.rest.limiting;

import org.jspecify.annotations.NullMarked;
