// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What two people do at once: each race over HTTP against two replicas on one database, and the
 * order in which commands lock (DESIGN 9). {@link org.redvest.standalone.races.RacesIT} prints what
 * came of them in one table.
 */
@NullMarked
package org.redvest.standalone.races;

import org.jspecify.annotations.NullMarked;
