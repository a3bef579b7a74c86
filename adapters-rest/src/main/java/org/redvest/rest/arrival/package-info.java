// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What every request passes before a resource sees it: its head has bounds, its body arrives whole
 * and in time, its query holds only what the operation knows. What fails here, or below, is
 * answered with a problem document like every other refusal.
 */
@NullMarked
package org.redvest.rest.arrival;

import org.jspecify.annotations.NullMarked;
