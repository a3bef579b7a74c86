// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;

/**
 * One order in a list; nothing personal.
 *
 * @param recallAdvised whether the team that has it in hand was suspended meanwhile
 */
public record OrderRow(
    OrderId id,
    OrderNumber number,
    long version,
    OrderKind kind,
    Channel channel,
    CategoryCode category,
    StageName stage,
    Instant since,
    Instant placedAt,
    PositionId station,
    PositionId holder,
    int round,
    @Nullable TeamId team,
    @Nullable Outcome outcome,
    @Nullable Duty due,
    @Nullable Instant dueAt,
    boolean recallAdvised) {}
