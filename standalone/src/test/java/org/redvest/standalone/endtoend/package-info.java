// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The product as its users meet it: the packaged jar, real PostgreSQL, HTTP alone. One process
 * serves the whole suite; each exchange is held against the committed contract; what the suite said
 * of people carries a mark, so that at the end nobody may find it where it must not be.
 */
@NullMarked
package org.redvest.standalone.endtoend;

import org.jspecify.annotations.NullMarked;
