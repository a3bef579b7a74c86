// SPDX-License-Identifier: MulanPSL-2.0
/** Where an actor's rights are kept. */
@NullMarked
package org.redvest.access.out;

import org.jspecify.annotations.NullMarked;
