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

/** Keeps every claim; as nothing is rolled back here, so nothing is freed before its time. */
public final class MemoryClaims implements Claims {

  /** An account is the same one whatever else its token says. */
  private record Name(Object owner, String key) {

    static Name of(Caller.Identity owner, String key) {
      return new Name(owner instanceof Caller.SignedIn(var account, var _) ? account : owner, key);
    }
  }

  private record Kept(String fingerprint, Outcome outcome) {}

  private final Map<Name, Kept> kept = new HashMap<>();

  @Override
  public synchronized Optional<Outcome> claim(
      Caller caller, Effect effect, @Nullable Reference about, Instant now) {
    var request = Objects.requireNonNull(caller.key());
    var name = Name.of(caller.identity(), request.value());
    var earlier = current(name, now);
    if (earlier.isEmpty()) {
      kept.put(name, new Kept(request.fingerprint(), new Outcome(effect, about, null, now)));
    } else if (!earlier.get().fingerprint().equals(request.fingerprint())) {
      throw new IdempotencyRefusal(IdempotencyRefusal.Code.IDEMPOTENCY_KEY_REUSED);
    }
    return earlier.map(Kept::outcome);
  }

  @Override
  public synchronized void settle(Caller caller, Effect effect, Reference about, Instant now) {
    var request = Objects.requireNonNull(caller.key());
    kept.computeIfPresent(
        Name.of(caller.identity(), request.value()),
        (_, claim) ->
            new Kept(claim.fingerprint(), new Outcome(effect, about, null, claim.outcome().at())));
  }

  @Override
  public synchronized Optional<Outcome> find(Caller.Identity owner, String key, Instant now) {
    return current(Name.of(owner, key), now).map(Kept::outcome);
  }

  private Optional<Kept> current(Name name, Instant now) {
    return Optional.ofNullable(kept.get(name))
        .filter(claim -> now.isBefore(claim.outcome().expiresAt()));
  }
}
