// SPDX-License-Identifier: MulanPSL-2.0
/** Classes that each break one rule of the architecture, for its test. */
@NullMarked
package org.redvest.bootstrap.violations.access;

import org.jspecify.annotations.NullMarked;
