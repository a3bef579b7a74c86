// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.command.Work;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Replayed;
import org.redvest.idempotency.Routing;
import org.redvest.idempotency.out.Claims;
import org.redvest.shared.City;

/**
 * Runs a use case in a transaction of its own, and at most once for each key of a caller (ADR
 * 0012): the claim goes first, in the city of the thing commanded, so that a twin waits for it and
 * a refusal takes it back. Whoever comes second is shown what the first has made, before anything
 * is asked of its present state.
 */
@Singleton
class Once implements Work {

  private final Claims claims;
  private final Recognised recognised;
  private final Event<Replayed> replays;
  private final Clock clock;

  @Inject
  Once(Claims claims, Recognised recognised, Event<Replayed> replays, Clock clock) {
    this.claims = claims;
    this.recognised = recognised;
    this.replays = replays;
    this.clock = clock;
  }

  @Override
  public <T> T read(Supplier<T> question) {
    return Transactions.call(question);
  }

  @Override
  public <T> T read(Caller caller, Supplier<T> question) {
    return recognised.call(caller, question);
  }

  @Override
  public <T> T once(
      Caller caller, Routing where, Effect effect, Supplier<T> command, Again<T> again) {
    return call(caller, where, effect, null, command, again);
  }

  @Override
  public <T> T apart(Supplier<T> part) {
    return Transactions.call(part);
  }

  @Override
  public <T> T about(
      Reference subject, Caller caller, Routing where, Supplier<T> useCase, Again<T> again) {
    return call(caller, where, Effect.DONE, subject, useCase, again);
  }

  @Override
  public void settle(Caller caller, @Nullable City city, Outcome came) {
    if (caller.key() != null) {
      claims.settle(caller, city, came);
    }
  }

  private <T> T call(
      Caller caller,
      Routing where,
      Effect effect,
      @Nullable Reference about,
      Supplier<T> useCase,
      Again<T> again) {
    return caller.key() == null || caller.identity() instanceof Caller.Anonymous
        ? recognised.call(caller, useCase)
        : recognised.call(
            caller,
            () -> {
              var place = where.place();
              return place.isEmpty()
                  ? useCase.get()
                  : claimed(caller, place.get().city(), effect, about, useCase, again);
            });
  }

  private <T> T claimed(
      Caller caller,
      @Nullable City city,
      Effect effect,
      @Nullable Reference about,
      Supplier<T> useCase,
      Again<T> again) {
    var earlier = claims.claim(caller, city, effect, about, clock.instant());
    if (earlier.isEmpty()) {
      return useCase.get();
    }
    replays.fire(new Replayed(earlier.get()));
    return again.show(earlier.get(), caller);
  }
}
