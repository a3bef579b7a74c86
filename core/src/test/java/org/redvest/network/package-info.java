// SPDX-License-Identifier: MulanPSL-2.0
/** What every keeper of the network must do, and what its tests have in common. */
@NullMarked
package org.redvest.network;

import org.jspecify.annotations.NullMarked;
