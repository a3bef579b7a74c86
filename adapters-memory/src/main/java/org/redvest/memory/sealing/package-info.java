// SPDX-License-Identifier: MulanPSL-2.0
/** Cryptography with keys that live as long as the process. */
@NullMarked
package org.redvest.memory.sealing;

import org.jspecify.annotations.NullMarked;
