// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.in.TimelineEntry.Happening;
import org.redvest.rest.body.CodePoints;

/** What happened to an order. */
@Schema(name = "Timeline", description = "Everything that happened to an order, the first first.")
record TimelineJson(@Size(max = 10_000) List<EntryJson> events) {

  /** One event. */
  @Schema(name = "TimelineEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryJson(
      UUID id,
      @Schema(description = "The order's version after it.") long sequence,
      @CodePoints(max = 60) @Schema(examples = "OrderVerified") String type,
      @Schema(description = "The order's stage after it.") StageName stage,
      Instant occurredAt,
      @CodePoints(max = 20) @Schema(description = "PERSON, LINK or CLOCK.", examples = "PERSON")
          String actor,
      @Nullable @Schema(description = "Where a person did it.") UUID person,
      @Schema(description = "What the event holds: ids, codes and numbers only.")
          Map<String, Object> facts) {

    static EntryJson from(Happening happening) {
      var entry = happening.event();
      return new EntryJson(
          entry.id(),
          entry.sequence(),
          entry.type(),
          happening.stage(),
          entry.occurredAt(),
          entry.actor(),
          Ids.orNull(entry.person()),
          entry.facts());
    }
  }

  static TimelineJson from(List<Happening> happenings) {
    return new TimelineJson(happenings.stream().map(EntryJson::from).toList());
  }
}
