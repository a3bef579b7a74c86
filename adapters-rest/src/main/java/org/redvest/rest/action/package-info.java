// SPDX-License-Identifier: MulanPSL-2.0
/** What may be done next, as orders and conflicts over them show it. */
@NullMarked
package org.redvest.rest.action;

import org.jspecify.annotations.NullMarked;
