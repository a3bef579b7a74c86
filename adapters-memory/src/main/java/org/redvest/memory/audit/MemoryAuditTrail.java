// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.audit;

import java.util.ArrayList;
import java.util.List;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditTrail;

/** Keeps every entry, in order. */
public final class MemoryAuditTrail implements AuditTrail {

  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized void write(List<AuditEntry> added) {
    entries.addAll(added);
  }

  public synchronized List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
