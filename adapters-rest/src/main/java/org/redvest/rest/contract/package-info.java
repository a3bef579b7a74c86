// SPDX-License-Identifier: MulanPSL-2.0
/** What the published contract says of all operations alike, said once. */
@NullMarked
package org.redvest.rest.contract;

import org.jspecify.annotations.NullMarked;
