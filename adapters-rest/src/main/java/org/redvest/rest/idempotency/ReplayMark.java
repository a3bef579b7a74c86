package org.redvest.rest.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import org.redvest.idempotency.Replayed;

/** Whether the current request was answered before. */
@RequestScoped
class ReplayMark {

  private boolean set;

  void set(@Observes Replayed replayed) {
    set = true;
  }

  boolean isSet() {
    return set;
  }
}
