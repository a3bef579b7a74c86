// SPDX-License-Identifier: MulanPSL-2.0
/**
 * A city to try RedVest with: filled at the first start, and walked through by {@code bin/demo}.
 * Both are clients like any other: they know the HTTP interface and nothing behind it.
 */
@NullMarked
package org.redvest.standalone.demo;

import org.jspecify.annotations.NullMarked;
