// SPDX-License-Identifier: MulanPSL-2.0
/** Files: their rows in PostgreSQL, their bytes in a folder, and pictures drawn anew. */
@NullMarked
package org.redvest.persistence.file;

import org.jspecify.annotations.NullMarked;
