// SPDX-License-Identifier: MulanPSL-2.0
/** People on a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.person;

import org.jspecify.annotations.NullMarked;
