// SPDX-License-Identifier: MulanPSL-2.0
/** What every keeper of people's own rows must do. */
@NullMarked
package org.redvest.person;

import org.jspecify.annotations.NullMarked;
