// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderRow;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.rest.body.CodePoints;

/** One order in a list. */
@Schema(name = "OrderRow", description = "One order in a list; nothing personal.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderRowJson(
    UUID id,
    @CodePoints(max = 27) String number,
    long version,
    OrderKind kind,
    Channel channel,
    @CodePoints(max = 40) String category,
    StageName stage,
    Instant since,
    Instant placedAt,
    UUID station,
    UUID holder,
    int round,
    @Nullable UUID team,
    @Nullable Outcome outcome,
    @Nullable Duty due,
    @Nullable Instant deadlineAt,
    @Schema(description = "Whether the team that has it in hand was suspended meanwhile.")
        boolean recallAdvised) {

  static OrderRowJson from(OrderRow row) {
    return new OrderRowJson(
        row.id().value(),
        row.number().format(),
        row.version(),
        row.kind(),
        row.channel(),
        row.category().value(),
        row.stage(),
        row.since(),
        row.placedAt(),
        row.station().value(),
        row.holder().value(),
        row.round(),
        Ids.orNull(row.team()),
        row.outcome(),
        row.due(),
        row.dueAt(),
        row.recallAdvised());
  }
}
