// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of what holds between the modules. */
@NullMarked
package org.redvest.bootstrap;

import org.jspecify.annotations.NullMarked;
