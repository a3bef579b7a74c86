// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit;

import org.redvest.event.DomainEvent;

/** An event that stands in the audit trail too; its record is the entry's facts. */
public interface Audited extends DomainEvent {

  AuditKind audited();
}
