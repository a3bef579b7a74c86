// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.time.Instant;
import java.util.Map;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.shared.Version;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamRefusal;
import org.redvest.team.model.Standing.Approved;
import org.redvest.team.model.Standing.Living;
import org.redvest.team.model.Standing.Registered;
import org.redvest.team.model.Standing.Suspended;

/**
 * A team. Each command gives the team as it is afterwards, one version on.
 *
 * @param home the position that it is attached to
 * @param founder who registered it; never approves it, even after leaving it
 */
public record Team(
    TeamId id,
    Version version,
    PositionId home,
    PersonId founder,
    Nature nature,
    Profile profile,
    Members members,
    Standing standing)
    implements Subject {

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.TEAM;
  }

  /** A new team; whoever registers it leads it. */
  public static Team register(
      TeamId id, PositionId home, Nature nature, Profile profile, PersonId founder, Instant at) {
    return new Team(
        id,
        Version.FIRST,
        home,
        founder,
        nature,
        profile,
        Members.foundedBy(founder, at),
        new Registered(at));
  }

  /** Whether nobody leads it: then the keeper of the home position acts for it. */
  public boolean leaderless() {
    return members.leader().isEmpty();
  }

  /** Whether its standing allows the command; who may give it is the policy's business. */
  public boolean accepts(TeamAction action) {
    return switch (action) {
      case APPROVE, REJECT -> standing instanceof Registered;
      case SUSPEND -> standing instanceof Approved;
      case REINSTATE -> standing instanceof Suspended;
      case DISSOLVE, CHANGE, ADD_MEMBER, REMOVE_MEMBER -> standing instanceof Living;
    };
  }

  public Team approve(Instant at) {
    return standing instanceof Registered registered
        ? now(registered.approve(at))
        : refuse(TeamAction.APPROVE);
  }

  public Team reject(RegistrationRejection reason, Instant at) {
    return standing instanceof Registered registered
        ? now(registered.reject(reason, at))
        : refuse(TeamAction.REJECT);
  }

  public Team suspend(SuspensionReason reason, Instant at) {
    return standing instanceof Approved approved
        ? now(approved.suspend(reason, at))
        : refuse(TeamAction.SUSPEND);
  }

  public Team reinstate(Instant at) {
    return standing instanceof Suspended suspended
        ? now(suspended.reinstate(at))
        : refuse(TeamAction.REINSTATE);
  }

  public Team dissolve(Instant at) {
    return standing instanceof Living living
        ? now(living.dissolve(at))
        : refuse(TeamAction.DISSOLVE);
  }

  public Team change(Profile to) {
    return standing instanceof Living ? with(to, members) : refuse(TeamAction.CHANGE);
  }

  public Team addMember(PersonId person, TeamRole role, Instant at) {
    return standing instanceof Living
        ? with(profile, members.with(person, role, at))
        : refuse(TeamAction.ADD_MEMBER);
  }

  public Team removeMember(PersonId person) {
    return standing instanceof Living
        ? with(profile, members.without(person))
        : refuse(TeamAction.REMOVE_MEMBER);
  }

  /**
   * Without somebody who deleted his account, wherever it stands. If he led it, the telephone is
   * taken for his and goes with him.
   */
  public Team forget(PersonId person) {
    var leads = members.leader().filter(leader -> leader.person().equals(person)).isPresent();
    return with(leads ? profile.withoutContact() : profile, members.without(person));
  }

  private Team now(Standing next) {
    return new Team(id, version.next(), home, founder, nature, profile, members, next);
  }

  private Team with(Profile nextProfile, Members nextMembers) {
    return new Team(id, version.next(), home, founder, nature, nextProfile, nextMembers, standing);
  }

  private Team refuse(TeamAction action) {
    throw TeamRefusal.TEAM_WRONG_STATUS.refusal(
        Map.of("status", standing.status().name(), "action", action.name()));
  }
}
