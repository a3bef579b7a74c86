// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The whole product in one process for whoever tries it: its command line, its data folder, and the
 * order in which PostgreSQL, the issuer and the service start and stop.
 */
@NullMarked
package org.redvest.standalone;

import org.jspecify.annotations.NullMarked;
