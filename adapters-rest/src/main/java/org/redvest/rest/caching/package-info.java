// SPDX-License-Identifier: MulanPSL-2.0
/** Versions in headers: {@code ETag} and {@code If-Match}. */
@NullMarked
package org.redvest.rest.caching;

import org.jspecify.annotations.NullMarked;
