// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What strangers send: from a good request of each operation, everything that the contract does not
 * allow, made by the contract itself. Each is refused with words, and leaves nothing behind.
 */
@NullMarked
package org.redvest.standalone.badinput;

import org.jspecify.annotations.NullMarked;
