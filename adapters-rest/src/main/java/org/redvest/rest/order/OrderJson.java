// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderView;
import org.redvest.order.model.Duty;
import org.redvest.order.model.Plan;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.caching.Versioned;

/** An order as the caller sees it; what he may not see is absent. */
@Schema(name = "Order", description = "An order as the caller may see it; the rest is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderJson(
    UUID id,
    @CodePoints(max = 27)
        @Schema(description = "For the telephone.", examples = "320703-20261122-00042-0")
        String number,
    @Schema(description = "Raised by every command; also the ETag.") long version,
    @Schema(description = "The service's own time, to count down to deadlines by.")
        Instant serverTime,
    @Nullable @Schema(description = "The event that this command wrote; absent when only read.")
        UUID eventId,
    StageName stage,
    @Schema(description = "When it came to its stage.") Instant since,
    @Schema(description = "The position that must act now.") UUID holder,
    @Schema(description = "The present round, 1 for the first.") int round,
    @Nullable @Schema(description = "Who has it in hand or served it.") UUID team,
    @Nullable PlanJson plan,
    @Schema(description = "What must be done next.") @Nullable Duty due,
    @Nullable @Schema(description = "Until when that must be done.") Instant deadlineAt,
    AskedJson asked,
    @Nullable EndingJson ending,
    @Size(max = 50) List<RoundJson> rounds,
    @Schema(description = "Those that the caller may see.") @Size(max = 10_000) List<OfferJson> offers,
    @Schema(description = "Those that the caller may see.") @Size(max = 10_000) List<ObjectionJson> objections,
    @Schema(description = "What the caller may do to the order now.") @Size(max = 30) List<ActionJson> actions,
    @Nullable @Schema(
            description =
                "True where words are missing because what is stored can no longer be read; whoever runs the"
                    + " service has been told. Absent otherwise.")
        Boolean unreadable)
    implements Versioned {

  /** When the team will serve, and who answers for it. */
  @Schema(name = "Plan", description = "When the team will serve, and who answers for it there.")
  record PlanJson(WindowJson window, UUID personInCharge) {

    static @Nullable PlanJson from(@Nullable Plan plan) {
      return plan == null
          ? null
          : new PlanJson(WindowJson.of(plan.window()), plan.personInCharge().value());
    }
  }

  static OrderJson from(OrderView sheet, @Nullable UUID event, Instant serverTime) {
    var id = sheet.id().value();
    var deadline = sheet.deadline();
    return new OrderJson(
        id,
        sheet.number().format(),
        sheet.version().number(),
        serverTime,
        event,
        sheet.stage(),
        sheet.since(),
        sheet.holder().value(),
        sheet.round(),
        Ids.orNull(sheet.team()),
        PlanJson.from(sheet.plan()),
        deadline == null ? null : deadline.what(),
        deadline == null ? null : deadline.at(),
        AskedJson.from(sheet.asked()),
        EndingJson.from(sheet.ending()),
        sheet.rounds().stream().map(RoundJson::from).toList(),
        sheet.offers().stream().map(OfferJson::from).toList(),
        sheet.objections().stream().map(ObjectionJson::from).toList(),
        Actions.from(id, sheet.actions()),
        sheet.unreadable() ? true : null);
  }
}
