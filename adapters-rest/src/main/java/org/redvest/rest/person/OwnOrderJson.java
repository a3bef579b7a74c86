// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.person.model.PersonalCopy;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;
import org.redvest.shared.Personal;

/** An order that the caller asked for, with his own words in clear. */
@Schema(name = "ExportedOrder")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnOrderJson(
    UUID id,
    @CodePoints(max = 27) String number,
    Instant placedAt,
    @CodePoints(max = 40) String kind,
    @CodePoints(max = 40) String channel,
    @CodePoints(max = 40) String category,
    UUID station,
    @CodePoints(max = 40) String stage,
    Instant since,
    int headcount,
    @Nullable @Schema(nullable = true) Instant wantedFrom,
    @Nullable @Schema(nullable = true) Instant wantedTo,
    @CodePoints(max = 1_000) String need,
    @Nullable @CodePoints(max = 500) String risks,
    @CodePoints(max = 200) String address,
    @Nullable PointJson point,
    @CodePoints(max = 50) String contactName,
    @CodePoints(max = 30) String contactPhone,
    @Schema(description = "How often he asked where it is, on the last day.") int nudgesOnLastDay,
    @Size(max = ExportJson.MOST) List<RatedJson> ratings,
    @Size(max = ExportJson.MOST) @Schema(description = "Who looked at his contact.")
        List<LookedJson> looks) {

  static OwnOrderJson from(PersonalCopy.OwnOrder order) {
    return new OwnOrderJson(
        order.id(),
        order.number(),
        order.placedAt(),
        order.kind(),
        order.channel(),
        order.category(),
        order.station().value(),
        order.stage(),
        order.since(),
        order.headcount(),
        order.wantedFrom(),
        order.wantedTo(),
        order.need().text(),
        text(order.risks()),
        order.address().text(),
        PointJson.from(order.point()),
        order.contactName().text(),
        order.contactPhone().text(),
        order.nudgesOnLastDay(),
        order.ratings().stream().map(RatedJson::from).toList(),
        order.looks().stream().map(LookedJson::from).toList());
  }

  private static @Nullable String text(@Nullable Personal words) {
    return words == null || words.isUnreadable() ? null : words.text();
  }

  @Override
  public String toString() {
    return "•••";
  }

  /** What he thought of a round. */
  @Schema(name = "ExportedRating")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RatedJson(
      int round,
      Instant at,
      @CodePoints(max = 40) String way,
      int score,
      boolean solved,
      boolean anotherTeam,
      @Nullable @CodePoints(max = 500) String words) {

    static RatedJson from(PersonalCopy.Rated rated) {
      return new RatedJson(
          rated.round(),
          rated.at(),
          rated.way(),
          rated.score(),
          rated.solved(),
          rated.anotherTeam(),
          text(rated.words()));
    }

    @Override
    public String toString() {
      return "•••";
    }
  }

  /** That somebody looked, for which unit. */
  @Schema(name = "ExportedLook")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LookedJson(
      Instant at,
      @CodePoints(max = 40) String purpose,
      @Nullable @CodePoints(max = 50)
          @Schema(description = "The team or position that he looked for.")
          String unit) {

    static LookedJson from(PersonalCopy.Looked look) {
      return new LookedJson(look.at(), look.purpose(), look.unit());
    }
  }
}
