// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;

/** What others decide about a person's account; a count of its own, beside what he says himself. */
public sealed interface AccountEvent extends DomainEvent {

  /** The first of two people wants it blocked. */
  record AccountBlockingAsked(BlockReason reason) implements AccountEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.ACCOUNT_BLOCKING_ASKED;
    }
  }

  /** What the first of two people asked for is not to be done. */
  record AccountBlockingWithdrawn() implements AccountEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.ACCOUNT_BLOCKING_WITHDRAWN;
    }
  }

  /**
   * It is kept out.
   *
   * @param askedBy the first of the two people that it took; null where one was enough
   */
  record AccountBlocked(BlockReason reason, @Nullable PersonId askedBy)
      implements AccountEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.ACCOUNT_BLOCKED;
    }
  }

  record AccountUnblocked() implements AccountEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.ACCOUNT_UNBLOCKED;
    }
  }
}
