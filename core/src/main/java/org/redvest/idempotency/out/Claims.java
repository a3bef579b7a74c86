// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency.out;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.shared.City;

/**
 * Keys that were claimed, each with what became of its request. A key belongs to the account that
 * sent it, in the city of the thing commanded: the same key of another account is another key, and
 * so is the same key in another city. What concerns an account and no city is claimed in none.
 */
public interface Claims {

  /**
   * Claims the caller's key within the running transaction; a claim that is rolled back never was.
   * A twin waits for the transaction that has the key.
   *
   * @param city where the request does what it does; null for none
   * @param effect what the request will have done if it succeeds
   * @param about what it is about, where no event will tell
   * @return empty when the key is the caller's now; otherwise what the same request came to before
   * @throws org.redvest.shared.Refusal when the key was given to another request, or the twin takes
   *     too long
   */
  Optional<Outcome> claim(
      Caller caller, @Nullable City city, Effect effect, @Nullable Reference about, Instant now);

  /**
   * Says at last what the claimed request came to, where no event of the same city did, or not all
   * of it.
   *
   * @param came its time is that of the claim, whatever is said here; and its event the one that
   *     was said before, where it names none
   */
  void settle(Caller caller, @Nullable City city, Outcome came);

  /**
   * What the caller's request with this key came to, within the time that keys are kept.
   *
   * @param city where it was claimed; null to look everywhere, first where the caller is known
   */
  Optional<Outcome> find(Caller.Identity owner, String key, @Nullable City city, Instant now);
}
