package org.redvest.team;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamRole;
import org.redvest.event.DomainEvent;

/** What can happen to a team. */
public sealed interface TeamEvent extends DomainEvent {

  record TeamRegistered(PositionId home, TeamKind kind) implements TeamEvent {}

  record TeamApproved() implements TeamEvent {}

  record TeamRejected(RegistrationRejection reason) implements TeamEvent {}

  /** Its open offers were withdrawn and the orders it held flagged for recall with it. */
  record TeamSuspended(SuspensionReason reason) implements TeamEvent {}

  record TeamReinstated() implements TeamEvent {}

  record TeamDissolved() implements TeamEvent {}

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
