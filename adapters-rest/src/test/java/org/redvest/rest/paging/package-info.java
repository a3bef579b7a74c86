// SPDX-License-Identifier: MulanPSL-2.0
/** Cursors that cannot be changed. */
@NullMarked
package org.redvest.rest.paging;

import org.jspecify.annotations.NullMarked;
