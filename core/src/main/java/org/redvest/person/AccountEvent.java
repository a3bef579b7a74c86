package org.redvest.person;

import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;

/** What others decide about a person's account; a count of its own, beside what he says himself. */
public sealed interface AccountEvent extends DomainEvent {

  record AccountBlocked(BlockReason reason) implements AccountEvent, Audited {
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
