// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

import org.redvest.audit.AuditKind;
import org.redvest.audit.Audited;
import org.redvest.event.DomainEvent;

/** What a person can decide about himself. */
public sealed interface PersonEvent extends DomainEvent {

  record ConsentGiven(ConsentKind kind, String textVersion) implements PersonEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.CONSENT_STATED;
    }
  }

  record ConsentWithdrawn(ConsentKind kind, String textVersion) implements PersonEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.CONSENT_STATED;
    }
  }

  /** He deleted his account; what follows from it names this event as its cause. */
  record PersonErased() implements PersonEvent, Audited {
    @Override
    public AuditKind audited() {
      return AuditKind.DATA_DELETED;
    }
  }
}
