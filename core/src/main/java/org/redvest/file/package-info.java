// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Files that people upload: photos and papers that show what was done (办结证据). The type is told by
 * the content; pictures lose everything but the picture; what is kept is sealed, belongs to one
 * order, and is shown to those who may read that order.
 */
@NullMarked
package org.redvest.file;

import org.jspecify.annotations.NullMarked;
