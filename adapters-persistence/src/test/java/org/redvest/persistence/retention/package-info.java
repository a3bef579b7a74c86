// SPDX-License-Identifier: MulanPSL-2.0
/** The retention on a real PostgreSQL, with time moved. */
@NullMarked
package org.redvest.persistence.retention;

import org.jspecify.annotations.NullMarked;
