// SPDX-License-Identifier: MulanPSL-2.0
/** What every table must look like, read from the catalogue of a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
