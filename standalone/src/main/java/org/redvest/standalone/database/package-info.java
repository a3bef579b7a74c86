// SPDX-License-Identifier: MulanPSL-2.0
/**
 * A real PostgreSQL with its data in a folder: durable, on the loopback interface, with passwords.
 */
@NullMarked
package org.redvest.standalone.database;

import org.jspecify.annotations.NullMarked;
