// SPDX-License-Identifier: MulanPSL-2.0
/** From the request's token and headers to the {@link org.redvest.access.Caller} of core. */
@NullMarked
package org.redvest.rest.caller;

import org.jspecify.annotations.NullMarked;
