// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the kernel, and what other tests may lean on. */
@NullMarked
package org.redvest.shared;

import org.jspecify.annotations.NullMarked;
