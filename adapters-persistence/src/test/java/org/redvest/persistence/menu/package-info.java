// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the menu on a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.menu;

import org.jspecify.annotations.NullMarked;
