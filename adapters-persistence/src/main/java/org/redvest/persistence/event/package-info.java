// SPDX-License-Identifier: MulanPSL-2.0
/** The one event table of all features. */
@NullMarked
package org.redvest.persistence.event;

import org.jspecify.annotations.NullMarked;
