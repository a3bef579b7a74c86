// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What kinds of service there are (类别): a catalogue that is data, so a city can grow it without a
 * release.
 */
@NullMarked
package org.redvest.category;

import org.jspecify.annotations.NullMarked;
