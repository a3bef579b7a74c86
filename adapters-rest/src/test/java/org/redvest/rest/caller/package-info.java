// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of what is read of a request besides its body. */
@NullMarked
package org.redvest.rest.caller;

import org.jspecify.annotations.NullMarked;
