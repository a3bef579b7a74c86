// SPDX-License-Identifier: MulanPSL-2.0
/** Uploaded files, from bytes to rows. */
@NullMarked
package org.redvest.rest.network;

import org.jspecify.annotations.NullMarked;
