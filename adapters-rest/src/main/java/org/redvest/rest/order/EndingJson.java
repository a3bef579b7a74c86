// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderView;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RejectionReason;
import org.redvest.rest.body.CodePoints;

/** How it ended. */
@Schema(name = "Ending", description = "How an order ended that was closed, rejected or referred.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndingJson(
    @Nullable Outcome outcome,
    @Nullable RejectionReason rejected,
    @Nullable TwinJson twin,
    @Nullable @CodePoints(max = 200) @Schema(description = "The competent office.")
        String referredTo,
    @Nullable @CodePoints(max = 500) @Schema(description = "What the office answered.")
        String answer) {

  /** Another order's progress. */
  @Schema(name = "Twin", description = "The order that a duplicate repeats, and how far that is.")
  record TwinJson(UUID id, @CodePoints(max = 27) String number, StageName stage) {}

  static @Nullable EndingJson from(OrderView.@Nullable Ending ending) {
    if (ending == null) {
      return null;
    }
    var twin = ending.twin();
    return new EndingJson(
        ending.outcome(),
        ending.rejected(),
        twin == null ? null : new TwinJson(twin.id().value(), twin.number().format(), twin.stage()),
        ending.referredTo(),
        ending.answer());
  }
}
