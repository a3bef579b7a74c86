// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.City;

/**
 * Tells a caller what became of his own request with this key. A request that is under way is not
 * seen yet, one that was refused has left nothing: both are unknown.
 */
public interface FindOutcome {

  /**
   * @param city where it was sent to; null when the caller does not know
   */
  Outcome find(Caller caller, String key, @Nullable City city);
}
