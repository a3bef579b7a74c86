// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.in;

import org.redvest.access.PersonId;
import org.redvest.access.TeamRole;
import org.redvest.shared.Personal;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamAction;
import org.redvest.team.model.Profile;

/** What can be done to a team that is there. */
public sealed interface TeamCommand {

  record Approve() implements TeamCommand {}

  record Reject(RegistrationRejection reason) implements TeamCommand {}

  record Suspend(SuspensionReason reason) implements TeamCommand {}

  record Reinstate() implements TeamCommand {}

  record Dissolve() implements TeamCommand {}

  record Change(Profile profile) implements TeamCommand {}

  /**
   * Takes somebody in, or gives a member another role.
   *
   * @param account how the issuer of the caller's own account names the person's
   */
  record AddMember(Personal account, TeamRole role) implements TeamCommand {}

  /** Lets somebody go, or leaves. */
  record RemoveMember(PersonId person) implements TeamCommand {}

  /** The action that must be allowed for it. */
  default TeamAction action() {
    return switch (this) {
      case Approve _ -> TeamAction.APPROVE;
      case Reject _ -> TeamAction.REJECT;
      case Suspend _ -> TeamAction.SUSPEND;
      case Reinstate _ -> TeamAction.REINSTATE;
      case Dissolve _ -> TeamAction.DISSOLVE;
      case Change _ -> TeamAction.CHANGE;
      case AddMember _ -> TeamAction.ADD_MEMBER;
      case RemoveMember _ -> TeamAction.REMOVE_MEMBER;
    };
  }
}
