package org.redvest.idempotency.in;

import org.redvest.access.Caller;
import org.redvest.idempotency.Outcome;

/**
 * Tells a caller what became of his own request with this key. A request that is under way is not
 * seen yet, one that was refused has left nothing: both are unknown.
 */
public interface FindOutcome {

  Outcome find(Caller caller, String key);
}
