// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;

/** What can happen to the network. */
public sealed interface NetworkEvent extends DomainEvent {

  /** A position was added by hand. */
  record PositionAdded(@Nullable PositionId parent, Level level, String division)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.POSITION_ADDED;
    }
  }

  /** A file was taken over at and below the subject, and changed something. */
  record PositionsImported(int created, int renamed, int relocated)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.POSITIONS_IMPORTED;
    }
  }

  /** The subject was closed, and with it the appointments at it. */
  record PositionClosed(PositionId successor, List<AppointmentId> ended)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.POSITION_CLOSED;
    }
  }

  /**
   * A person was given a role.
   *
   * @param from the first instant at which it holds
   * @param to the first at which it no longer does; null where no end was set
   */
  record Appointed(
      PositionId position, Role role, PersonId person, Instant from, @Nullable Instant to)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.APPOINTED;
    }
  }

  /** The first of two people wants a role to end. */
  record AppointmentEndingAsked(PositionId position, Role role, PersonId person)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.APPOINTMENT_ENDING_ASKED;
    }
  }

  /**
   * A role ended before its time.
   *
   * @param askedBy the first of the two people that it took; null where one was enough
   */
  record AppointmentEnded(
      PositionId position, Role role, PersonId person, @Nullable PersonId askedBy)
      implements NetworkEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.APPOINTMENT_ENDED;
    }
  }
}
