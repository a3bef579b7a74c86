// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamId;
import org.redvest.order.OfferId;

/**
 * An order offered to one team. It goes once from OPEN to one of the other states. Declining costs
 * nothing, ever (志愿服务条例 art. 25, 40).
 */
public record Offer(
    OfferId id,
    TeamId team,
    int round,
    DispatchMode mode,
    Instant madeAt,
    Instant expiresAt,
    OfferState state,
    @Nullable Instant endedAt) {

  public boolean isOpen() {
    return state == OfferState.OPEN;
  }

  Offer ended(OfferState how, Instant at) {
    if (!isOpen() || how == OfferState.OPEN) {
      throw new IllegalStateException("an offer ends once");
    }
    return new Offer(id, team, round, mode, madeAt, expiresAt, how, at);
  }
}
