package org.redvest.menu.model;

import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.Role;
import org.redvest.team.TeamFacts;
import org.redvest.team.TeamStatus;

/** A publisher with what decides who may act for it; the one place where that is decided. */
public sealed interface Answerable {

  /** A team as it is now. */
  record OfTeam(TeamFacts team) implements Answerable {}

  /** A position with all above it. */
  record OfPosition(Lineage position) implements Answerable {}

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
}
