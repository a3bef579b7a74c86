// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamRefusal;
import org.redvest.team.TeamStatus;

/** Who may do what to a team; the one place where that is decided. */
public final class TeamPolicy {

  private static final Role[] STAFF = {
    Role.ADMINISTRATOR, Role.KEEPER, Role.DISPATCHER, Role.SECRETARY, Role.SUPERVISOR
  };

  private final Team team;
  private final Lineage home;

  /** Decides over a team whose home position has this lineage. */
  public TeamPolicy(Team team, Lineage home) {
    this.team = team;
    this.home = home;
  }

  /** The same of the team as it is after a command, which moves no home. */
  public TeamPolicy of(Team after) {
    return new TeamPolicy(after, home);
  }

  /** An approved team's card is public; any other is known to its own and to the staff above it. */
  public boolean mayKnow(Actor actor) {
    return team.standing().status() == TeamStatus.APPROVED
        || actor.belongsTo(team.id())
        || isStaff(actor, home);
  }

  /** Whoever works with the teams at a position sees those that are not approved, too. */
  public static boolean isStaff(Actor actor, Lineage position) {
    return actor.holds(position, STAFF);
  }

  public boolean maySeeMembers(Actor actor) {
    return actor.belongsTo(team.id())
        || actor.holds(home, Role.KEEPER, Role.DISPATCHER, Role.ADMINISTRATOR, Role.SECRETARY);
  }

  /** An administrator sees no personal data. */
  public boolean maySeeContact(Actor actor) {
    return actor.belongsTo(team.id())
        || actor.holds(home, Role.KEEPER, Role.DISPATCHER, Role.SECRETARY);
  }

  public boolean may(Actor actor, TeamAction action) {
    return switch (action) {
      case APPROVE, REJECT, SUSPEND, REINSTATE -> administers(actor) && !isOwn(actor);
      case DISSOLVE -> leadsAlone(actor) || administers(actor);
      case CHANGE, ADD_MEMBER -> manages(actor);
      case REMOVE_MEMBER -> actor.belongsTo(team.id()) || manages(actor);
    };
  }

  /** Everybody may leave; who manages the team may let others go, but nobody removes its leader. */
  public boolean mayRemove(Actor actor, PersonId person) {
    boolean leader =
        team.members().find(person).filter(m -> m.role() == TeamRole.LEADER).isPresent();
    return actor.is(person) || (manages(actor) && !leader);
  }

  /** Refuses whoever may not give the command: as unknown, if he may not even know the team. */
  public void check(Actor actor, TeamAction action) {
    if (actor instanceof Actor.Nobody) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    if (!mayKnow(actor)) {
      throw TeamRefusal.TEAM_NOT_FOUND.refusal();
    }
    if (!may(actor, action)) {
      throw administers(actor) && isOwn(actor)
          ? TeamRefusal.TEAM_OWN_DECISION.refusal()
          : SharedRefusal.FORBIDDEN.refusal();
    }
  }

  private boolean administers(Actor actor) {
    return actor.holds(home, Role.ADMINISTRATOR);
  }

  /** Nobody decides for himself: neither its members nor who registered it (DESIGN 10). */
  private boolean isOwn(Actor actor) {
    return actor.belongsTo(team.id()) || actor.is(team.founder());
  }

  private boolean manages(Actor actor) {
    return actor.leads(team.id()) || (team.leaderless() && actor.holds(home, Role.KEEPER));
  }

  private boolean leadsAlone(Actor actor) {
    return actor instanceof Actor.Person person
        && person.memberships().contains(new Actor.Membership(team.id(), TeamRole.LEADER));
  }
}
