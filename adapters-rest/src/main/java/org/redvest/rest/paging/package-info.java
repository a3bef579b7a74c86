// SPDX-License-Identifier: MulanPSL-2.0
/** Lists in pages: the cursor that a client hands back, and the page that it gets. */
@NullMarked
package org.redvest.rest.paging;

import org.jspecify.annotations.NullMarked;
