// SPDX-License-Identifier: MulanPSL-2.0
/** What can be done with files. */
@NullMarked
package org.redvest.file.in;

import org.jspecify.annotations.NullMarked;
