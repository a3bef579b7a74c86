// SPDX-License-Identifier: MulanPSL-2.0
/** What files are, and what their bytes tell. */
@NullMarked
package org.redvest.file.model;

import org.jspecify.annotations.NullMarked;
