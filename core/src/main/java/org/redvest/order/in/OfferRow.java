// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;

/** One offer in a list, with what the team must know of the order to answer. */
public record OfferRow(
    OfferId id,
    OrderId order,
    OrderNumber number,
    TeamId team,
    CategoryCode category,
    PositionId station,
    int headcount,
    @Nullable Instant wantedFrom,
    @Nullable Instant wantedTo,
    DispatchMode mode,
    OfferState state,
    Instant madeAt,
    Instant expiresAt) {}
