// SPDX-License-Identifier: MulanPSL-2.0
/** Files in memory, for core's tests. */
@NullMarked
package org.redvest.memory.file;

import org.jspecify.annotations.NullMarked;
