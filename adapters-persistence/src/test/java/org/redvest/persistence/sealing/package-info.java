// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of sealing, with the data keys in a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.sealing;

import org.jspecify.annotations.NullMarked;
