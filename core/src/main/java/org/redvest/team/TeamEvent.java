// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamRole;
import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;

/** What can happen to a team. */
public sealed interface TeamEvent extends DomainEvent {

  record TeamRegistered(PositionId home, TeamKind kind) implements TeamEvent {}

  record TeamApproved() implements TeamEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.TEAM_APPROVED;
    }
  }

  record TeamRejected(RegistrationRejection reason) implements TeamEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.TEAM_REJECTED;
    }
  }

  /** Its open offers were withdrawn and the orders it held flagged for recall with it. */
  record TeamSuspended(SuspensionReason reason) implements TeamEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.TEAM_SUSPENDED;
    }
  }

  record TeamReinstated() implements TeamEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.TEAM_REINSTATED;
    }
  }

  record TeamDissolved() implements TeamEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.TEAM_DISSOLVED;
    }
  }

  record TeamChanged() implements TeamEvent {}

  /** Somebody was taken in, or was given another role. */
  record TeamMemberAdded(PersonId person, TeamRole role) implements TeamEvent {}

  /**
   * Somebody left.
   *
   * @param leader who leads the team from then on; null when nobody does
   */
  record TeamMemberLeft(PersonId person, @Nullable PersonId leader) implements TeamEvent {}
}
