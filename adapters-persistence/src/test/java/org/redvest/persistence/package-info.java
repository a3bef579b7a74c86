// SPDX-License-Identifier: MulanPSL-2.0
/** Tests against a real PostgreSQL; {@link TestPostgres} gives the database. */
@NullMarked
package org.redvest.persistence;

import org.jspecify.annotations.NullMarked;
