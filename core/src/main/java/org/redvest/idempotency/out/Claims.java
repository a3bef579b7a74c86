package org.redvest.idempotency.out;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;

/**
 * Keys that were claimed, each with what became of its request. A key belongs to the account that
 * sent it: the same key of another account is another key.
 */
public interface Claims {

  /**
   * Claims the caller's key within the running transaction; a claim that is rolled back never was.
   * A twin waits for the transaction that has the key.
   *
   * @param effect what the request will have done if it succeeds
   * @param about what it is about, where no event will tell
   * @return empty when the key is the caller's now; otherwise what the same request came to before
   * @throws org.redvest.idempotency.IdempotencyRefusal when the key was given to another request,
   *     or the twin takes too long
   */
  Optional<Outcome> claim(Caller caller, Effect effect, @Nullable Reference about, Instant now);

  /**
   * Says at last what the claimed request came to, where that is another thing than was expected
   * and it wrote no event, which would have said so.
   */
  void settle(Caller caller, Effect effect, Reference about, Instant now);

  /** What the caller's request with this key came to, within the time that keys are kept. */
  Optional<Outcome> find(Caller.Identity owner, String key, Instant now);
}
