// SPDX-License-Identifier: MulanPSL-2.0
/** What every keeper of allowances must do. */
@NullMarked
package org.redvest.access;

import org.jspecify.annotations.NullMarked;
