// SPDX-License-Identifier: MulanPSL-2.0
/** Where the network is kept. */
@NullMarked
package org.redvest.network.out;

import org.jspecify.annotations.NullMarked;
