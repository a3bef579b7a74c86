package org.redvest.bootstrap;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Replayed;
import org.redvest.idempotency.out.Claims;

/**
 * Runs a use case in a transaction of its own, and at most once for each key of a caller (ADR
 * 0012): the claim goes first, so that a twin waits for it and a refusal takes it back. Whoever
 * comes second is shown what the first has made, before anything is asked of its present state.
 */
@Singleton
class Once {

  private final Claims claims;
  private final Actors actors;
  private final Event<Replayed> replays;
  private final Clock clock;

  @Inject
  Once(Claims claims, Actors actors, Event<Replayed> replays, Clock clock) {
    this.claims = claims;
    this.actors = actors;
    this.replays = replays;
    this.clock = clock;
  }

  /** A use case that makes something; its event tells what. */
  <T> T creating(Caller caller, Supplier<T> useCase, Again<T> again) {
    return call(caller, Effect.CREATED, null, useCase, again);
  }

  /** A use case that changes something; its event tells what. */
  <T> T changing(Caller caller, Supplier<T> useCase, Again<T> again) {
    return call(caller, Effect.DONE, null, useCase, again);
  }

  /** A use case that takes something away, so that nothing is shown, now or again. */
  <T> T removing(Caller caller, Supplier<T> useCase, Again<T> again) {
    return call(caller, Effect.GONE, null, useCase, again);
  }

  /** A use case that leaves no event. */
  <T> T about(Reference subject, Caller caller, Supplier<T> useCase, Again<T> again) {
    return call(caller, Effect.DONE, subject, useCase, again);
  }

  /** The request made nothing after all: it was there. Said within the use case. */
  void found(Caller caller, Reference subject) {
    if (caller.key() != null) {
      claims.settle(caller, Effect.DONE, subject, clock.instant());
    }
  }

  private <T> T call(
      Caller caller,
      Effect effect,
      @Nullable Reference about,
      Supplier<T> useCase,
      Again<T> again) {
    return caller.key() == null || caller.identity() instanceof Caller.Anonymous
        ? Transactions.call(useCase)
        : Transactions.call(() -> {
          var earlier = claims.claim(caller, effect, about, clock.instant());
          if (earlier.isEmpty()) {
            return useCase.get();
          }
          actors.mustBeLetIn(caller);
          replays.fire(new Replayed(earlier.get()));
          return again.show(earlier.get(), caller);
        });
  }
}
