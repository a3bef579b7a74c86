// SPDX-License-Identifier: MulanPSL-2.0
/** Orders on a real PostgreSQL, held to the contracts of their ports. */
@NullMarked
package org.redvest.persistence.order;

import org.jspecify.annotations.NullMarked;
