// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.redvest.idempotency.in.FindOutcome;
import org.redvest.idempotency.out.Claims;
import org.redvest.idempotency.usecase.IdempotencyUseCases;

/** What became of a request. */
class IdempotencyWiring {

  @Produces
  @Singleton
  FindOutcome findOutcome(Claims claims, Recognised recognised, Clock clock) {
    var useCase = new IdempotencyUseCases(claims, clock).findOutcome();
    return (caller, key, city) -> recognised.call(caller, () -> useCase.find(caller, key, city));
  }
}
