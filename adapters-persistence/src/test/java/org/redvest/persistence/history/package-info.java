// SPDX-License-Identifier: MulanPSL-2.0
/** What falsifies history is named, and nothing else is. */
@NullMarked
package org.redvest.persistence.history;

import org.jspecify.annotations.NullMarked;
