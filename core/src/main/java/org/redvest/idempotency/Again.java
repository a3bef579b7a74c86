// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import org.redvest.access.Caller;

/**
 * Shows what a request came to before: the thing as it is now, and as its sender may see it now. He
 * did it himself, so it is shown even where he may not know of it any longer; nothing is changed.
 */
@FunctionalInterface
public interface Again<T> {

  T show(Outcome outcome, Caller caller);
}
