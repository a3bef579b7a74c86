// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.Role;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamFacts;
import org.redvest.team.TeamStatus;

/** Who may act for a publisher, by what that is now; the one place where it is decided. */
sealed interface MenuPolicy {

  /** A team as it is now. */
  record OfTeam(TeamFacts team) implements MenuPolicy {}

  /** A position with all above it. */
  record OfPosition(Lineage position) implements MenuPolicy {}

  /** Its leader and deputies, and the keeper where it has none; the keeper over a position. */
  default boolean mayPublish(Actor actor) {
    return switch (this) {
      case OfTeam(var team) ->
          actor.leads(team.id()) || (team.leaderless() && actor.holds(team.home(), Role.KEEPER));
      case OfPosition(var position) -> actor.holds(position, Role.KEEPER);
    };
  }

  /** Whether everybody sees what it publishes: the menu of a suspended team vanishes. */
  default boolean isOpen() {
    return switch (this) {
      case OfTeam(var team) -> team.status() == TeamStatus.APPROVED;
      case OfPosition _ -> true;
    };
  }

  /**
   * Refuses whoever may not publish here.
   *
   * @param known whether he may know of the thing; as unknown where not
   */
  default void authorise(Actor actor, boolean known, MenuRefusal unknown) {
    if (!mayPublish(actor)) {
      throw known ? SharedRefusal.FORBIDDEN.refusal() : unknown.refusal();
    }
  }
}
