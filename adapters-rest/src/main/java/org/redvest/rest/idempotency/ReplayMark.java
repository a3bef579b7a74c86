// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Replayed;

/** Whether the current request was answered before, and how. */
@RequestScoped
public class ReplayMark {

  private @Nullable Effect effect;

  void set(@Observes Replayed replayed) {
    effect = replayed.outcome().effect();
  }

  boolean isSet() {
    return effect != null;
  }

  /**
   * Whether the answer is that a second person is needed: the same one as the first time, whatever
   * became of it since.
   *
   * @param now where this is the first time
   */
  public boolean isAsked(boolean now) {
    return effect == null ? now : effect == Effect.ASKED;
  }
}
