// SPDX-License-Identifier: MulanPSL-2.0
/** Positions, their import, and appointments over HTTP. */
@NullMarked
package org.redvest.rest.network;

import org.jspecify.annotations.NullMarked;
