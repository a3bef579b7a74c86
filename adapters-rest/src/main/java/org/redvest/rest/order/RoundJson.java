// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.file.FileId;
import org.redvest.order.in.OrderView.RoundSheet;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.VerificationMethod;
import org.redvest.rest.body.CodePoints;
import org.redvest.team.RiskLevel;

/** One try at an order. */
@Schema(name = "Round", description = "One try at an order; what has not happened is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundJson(
    int number,
    @Nullable VerificationMethod verifiedBy,
    @Nullable RiskLevel risk,
    @Nullable @CodePoints(max = 500) String verificationNote,
    @Nullable UUID team,
    @Nullable Instant reportedAt,
    @Nullable @CodePoints(max = 1_000) @Schema(description = "What was done, in the team's words.")
        String done,
    @Nullable Integer peopleServed,
    @Nullable @Schema(description = "The team's statement; no proof of hours.") Integer minutes,
    @Schema(maxItems = 9, description = "Stored files that show it; listFiles gives their links.")
        List<UUID> evidence,
    @Nullable RatingWay ratedBy,
    @Nullable @Schema(description = "1 to 5.") Integer score,
    @Nullable Boolean solved,
    @Nullable @CodePoints(max = 500) @Schema(description = "The rater's words.") String words,
    @Nullable Boolean anotherTeam,
    @Nullable @Schema(
            description =
                "Until the requester himself or the call-back says something; in no rate.")
        ProvisionalRatingJson provisionalRating,
    @Nullable Boolean solvedAtCallBack,
    @Nullable Outcome outcome) {

  static RoundJson from(RoundSheet round) {
    return new RoundJson(
        round.number(),
        round.verifiedBy(),
        round.risk(),
        round.verificationNote(),
        Ids.orNull(round.team()),
        round.reportedAt(),
        round.done(),
        round.peopleServed(),
        round.minutes(),
        round.evidence().stream().map(FileId::value).toList(),
        round.ratedBy(),
        round.score(),
        round.solved(),
        round.words(),
        round.anotherTeam(),
        ProvisionalRatingJson.from(round.provisional()),
        round.solvedAtCallBack(),
        round.outcome());
  }
}
