// SPDX-License-Identifier: MulanPSL-2.0
/** Request bodies, read strictly and only after the caller's right was checked. */
@NullMarked
package org.redvest.rest.body;

import org.jspecify.annotations.NullMarked;
