// SPDX-License-Identifier: MulanPSL-2.0
/** Teams over HTTP. */
@NullMarked
package org.redvest.rest.team;

import org.jspecify.annotations.NullMarked;
