// SPDX-License-Identifier: MulanPSL-2.0
/** What can be asked of the network: of its positions, and of who is appointed to them. */
@NullMarked
package org.redvest.network.in;

import org.jspecify.annotations.NullMarked;
