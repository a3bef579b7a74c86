// SPDX-License-Identifier: MulanPSL-2.0
/** Refusals as problem documents (RFC 9457), in the language asked for. */
@NullMarked
package org.redvest.rest.problem;

import org.jspecify.annotations.NullMarked;
