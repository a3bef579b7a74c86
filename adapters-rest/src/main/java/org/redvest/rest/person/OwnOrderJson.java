package org.redvest.rest.person;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @Schema(required = true) UUID id,
    @CodePoints(max = 27) @Schema(required = true) String number,
    @Schema(required = true) Instant placedAt,
    @CodePoints(max = 40) @Schema(required = true) String kind,
    @CodePoints(max = 40) @Schema(required = true) String channel,
    @CodePoints(max = 40) @Schema(required = true) String category,
    @Schema(required = true) UUID station,
    @CodePoints(max = 40) @Schema(required = true) String stage,
    @Schema(required = true) Instant since,
    @Schema(required = true) int headcount,
    @Nullable @Schema(nullable = true) Instant wantedFrom,
    @Nullable @Schema(nullable = true) Instant wantedTo,
    @CodePoints(max = 1_000) @Schema(required = true) String need,
    @Nullable @CodePoints(max = 500) @Schema(nullable = true) String risks,
    @CodePoints(max = 200) @Schema(required = true) String address,
    @Nullable PointJson point,
    @CodePoints(max = 50) @Schema(required = true) String contactName,
    @CodePoints(max = 30) @Schema(required = true) String contactPhone,
    @Schema(required = true, description = "How often he asked where it is, on the last day.")
        int nudgesOnLastDay,
    @Schema(required = true, maxItems = ExportJson.MOST) List<RatedJson> ratings,
    @Schema(required = true, description = "Who looked at his contact.", maxItems = ExportJson.MOST)
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
      @Schema(required = true) int round,
      @Schema(required = true) Instant at,
      @CodePoints(max = 40) @Schema(required = true) String way,
      @Schema(required = true) int score,
      @Schema(required = true) boolean solved,
      @Schema(required = true) boolean anotherTeam,
      @Nullable @CodePoints(max = 500) @Schema(nullable = true) String words) {

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
      @Schema(required = true) Instant at,
      @CodePoints(max = 40) @Schema(required = true) String purpose,
      @Nullable @CodePoints(max = 50)
          @Schema(nullable = true, description = "The team or position that he looked for.")
          String unit) {

    static LookedJson from(PersonalCopy.Looked look) {
      return new LookedJson(look.at(), look.purpose(), look.unit());
    }
  }
}
