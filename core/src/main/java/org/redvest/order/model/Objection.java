// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.shared.Personal;

/**
 * "This is not ours" (派单异议): a case beside the order, decided by the position above, and dismissed
 * when nobody decides in time.
 *
 * @param team the team that says so of an offer; null when a holder says so of an escalation
 * @param returnTo the holder that it goes back to when a holder's objection is upheld
 * @param decider the position that decides, with everything above it
 */
public record Objection(
    ObjectionId id,
    @Nullable TeamId team,
    @Nullable PositionId returnTo,
    Lineage decider,
    PersonId raisedBy,
    Instant raisedAt,
    Instant dueAt,
    Personal reason,
    ObjectionState state,
    @Nullable Instant decidedAt) {

  public Objection {
    if ((team == null) == (returnTo == null)) {
      throw new IllegalArgumentException("either a team or a holder objects");
    }
  }

  public boolean isOpen() {
    return state == ObjectionState.OPEN;
  }

  Objection decided(boolean upheld, Instant at) {
    return new Objection(
        id,
        team,
        returnTo,
        decider,
        raisedBy,
        raisedAt,
        dueAt,
        reason,
        upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED,
        at);
  }
}
