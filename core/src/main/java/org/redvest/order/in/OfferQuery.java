// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;

/**
 * Which of a team's offers are sought.
 *
 * @param openOnly leaves out what was answered or is over
 */
public record OfferQuery(TeamId team, boolean openOnly, @Nullable OfferId after, int limit) {}
