// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Personal;

/**
 * What the person served thought of it (评单): by his account or by a link that he had made himself;
 * once per round, never changed.
 *
 * @param score 1 to 5
 * @param anotherTeam whether the requester would rather have another team next time
 */
public record Rating(
    Instant at,
    RatingWay way,
    int score,
    boolean solved,
    @Nullable Personal words,
    boolean anotherTeam) {

  Rating withoutWords() {
    return new Rating(at, way, score, solved, null, anotherTeam);
  }
}
