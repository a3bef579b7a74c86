// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency.usecase;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.in.FindOutcome;
import org.redvest.idempotency.out.Claims;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/** Puts the use cases about requests together. */
public final class IdempotencyUseCases {

  private final Claims claims;
  private final Clock clock;

  public IdempotencyUseCases(Claims claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  public FindOutcome findOutcome() {
    return this::find;
  }

  private Outcome find(Caller caller, String key, @Nullable City city) {
    if (!(caller.identity() instanceof Caller.SignedIn owner)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    return claims
        .find(owner, key, city, clock.instant())
        .orElseThrow(() -> IdempotencyRefusal.REQUEST_UNKNOWN.refusal());
  }
}
