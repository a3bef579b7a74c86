// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.order.model.HandBackReason;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RecallReason;
import org.redvest.rest.body.BodyIds;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.Instants;
import org.redvest.rest.body.Words;
import org.redvest.shared.TimeWindow;

/** The bodies of the commands with which a team serves, or an order leaves it. */
final class ServingRequests {

  private ServingRequests() {}

  @Schema(name = "OrderPlan")
  record Plan(
      @NotNull @Schema(description = "May lie up to a day back.") OffsetDateTime from,
      @NotNull OffsetDateTime to,
      @Nullable @Schema(description = "One of the team; the caller when absent.")
          UUID personInCharge) {

    OrderCommand toCommand() {
      return new OrderCommand.MakePlan(
          new TimeWindow(Instants.of("from", from), Instants.of("to", to)),
          BodyIds.orNull("personInCharge", personInCharge, PersonId::new));
    }
  }

  @Schema(name = "OrderHandBack")
  record HandBack(@NotNull HandBackReason reason) {

    OrderCommand toCommand() {
      return new OrderCommand.HandBack(reason);
    }
  }

  @Schema(name = "OrderRecall")
  record Recall(@NotNull RecallReason reason) {

    OrderCommand toCommand() {
      return new OrderCommand.Recall(reason);
    }
  }

  @Schema(name = "ServiceReport")
  record Report(
      @NotNull @CodePoints(max = 1_000) @Schema(description = "What was done.") String done,
      @NotNull @Min(1) @Max(10_000) Integer peopleServed,
      @NotNull @Min(1) @Max(10_080) @Schema(description = "How long it took, as the team says; a week at most.")
          Integer minutes,
      @Nullable @Size(max = 9) @Schema(
              description =
                  "Files that were uploaded for this order by whoever reports; an amended report"
                      + " names all that it keeps.",
              nullable = true)
          List<@NotNull UUID> evidence) {

    OrderCommand toCommand() {
      return new OrderCommand.Report(Words.of(done), peopleServed, minutes, files());
    }

    private List<FileId> files() {
      return evidence == null
          ? List.of()
          : evidence.stream()
              .map(id -> BodyIds.of("evidence", id, FileId::new))
              .distinct()
              .toList();
    }
  }
}
