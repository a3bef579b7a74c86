// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OrderView.Provisional;
import org.redvest.order.model.RatingWay;
import org.redvest.rest.body.CodePoints;

/** A rating of which nobody knows who gave it. */
@Schema(
    name = "ProvisionalRating",
    description =
        "By a link that somebody other than the requester had made: in no rate; it closes nothing and"
            + " gives way to the requester's own rating and to the call-back.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProvisionalRatingJson(
    Instant ratedAt,
    RatingWay ratedBy,
    @Schema(description = "Who had the link made.") UUID linkIssuedBy,
    @Schema(description = "1 to 5.") int score,
    boolean solved,
    @Nullable @CodePoints(max = 500) @Schema(description = "The rater's words.") String words,
    boolean anotherTeam) {

  static @Nullable ProvisionalRatingJson from(@Nullable Provisional rating) {
    return rating == null
        ? null
        : new ProvisionalRatingJson(
            rating.at(),
            rating.ratedBy(),
            rating.linkIssuedBy().value(),
            rating.score(),
            rating.solved(),
            rating.words(),
            rating.anotherTeam());
  }
}
