// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of what all adapters to the database share. */
@NullMarked
package org.redvest.persistence.shared;

import org.jspecify.annotations.NullMarked;
