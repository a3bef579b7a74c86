// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.memory.file;

import org.jspecify.annotations.NullMarked;
