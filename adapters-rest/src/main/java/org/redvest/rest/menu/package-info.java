// SPDX-License-Identifier: MulanPSL-2.0
/** The menu over HTTP. */
@NullMarked
package org.redvest.rest.menu;

import org.jspecify.annotations.NullMarked;
