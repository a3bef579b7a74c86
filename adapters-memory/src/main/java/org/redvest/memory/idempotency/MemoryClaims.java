// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.idempotency;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.out.Claims;
import org.redvest.shared.City;

/** Keeps every claim; as nothing is rolled back here, so nothing is freed before its time. */
public final class MemoryClaims implements Claims {

  /** An account is the same one whatever else its token says. */
  private record Name(Object owner, @Nullable City city, String key) {

    static Name of(Caller.Identity owner, @Nullable City city, String key) {
      return new Name(
          owner instanceof Caller.SignedIn(var account, var _) ? account : owner, city, key);
    }

    /** The same key in whatever city. */
    boolean isLike(Name other) {
      return owner.equals(other.owner()) && key.equals(other.key());
    }
  }

  private record Kept(String fingerprint, Outcome outcome) {}

  private final Map<Name, Kept> kept = new HashMap<>();

  @Override
  public synchronized Optional<Outcome> claim(
      Caller caller, @Nullable City city, Effect effect, @Nullable Reference about, Instant now) {
    var request = Objects.requireNonNull(caller.key());
    var name = Name.of(caller.identity(), city, request.value());
    var earlier = current(name, now);
    if (earlier.isEmpty()) {
      kept.put(name, new Kept(request.fingerprint(), new Outcome(effect, about, null, now)));
    } else if (!earlier.get().fingerprint().equals(request.fingerprint())) {
      throw IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED.refusal();
    }
    return earlier.map(Kept::outcome);
  }

  @Override
  public synchronized void settle(Caller caller, @Nullable City city, Outcome came) {
    var request = Objects.requireNonNull(caller.key());
    kept.computeIfPresent(
        Name.of(caller.identity(), city, request.value()),
        (_, claim) -> new Kept(claim.fingerprint(), settled(claim.outcome(), came)));
  }

  private static Outcome settled(Outcome claimed, Outcome came) {
    var event = came.event() == null ? claimed.event() : came.event();
    return new Outcome(came.effect(), came.reference(), event, claimed.at());
  }

  @Override
  public synchronized Optional<Outcome> find(
      Caller.Identity owner, String key, @Nullable City city, Instant now) {
    var wanted = Name.of(owner, city, key);
    return kept.keySet().stream()
        .filter(name -> city == null ? name.isLike(wanted) : name.equals(wanted))
        .flatMap(name -> current(name, now).stream())
        .map(Kept::outcome)
        .findFirst();
  }

  private Optional<Kept> current(Name name, Instant now) {
    return Optional.ofNullable(kept.get(name))
        .filter(claim -> now.isBefore(claim.outcome().expiresAt()));
  }
}
