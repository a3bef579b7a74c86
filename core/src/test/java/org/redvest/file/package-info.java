// SPDX-License-Identifier: MulanPSL-2.0
/** What every adapter for files has to do. */
@NullMarked
package org.redvest.file;

import org.jspecify.annotations.NullMarked;
