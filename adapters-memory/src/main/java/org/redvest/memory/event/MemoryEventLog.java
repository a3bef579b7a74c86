// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.event;

import java.util.ArrayList;
import java.util.List;
import org.redvest.audit.AuditEntry;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.memory.audit.MemoryAuditTrail;
import org.redvest.shared.Id;

/** Keeps every entry, in order, and tells the audit trail of those that belong there too. */
public final class MemoryEventLog implements EventLog {

  private final List<EventEntry> entries = new ArrayList<>();
  private final MemoryAuditTrail trail = new MemoryAuditTrail();

  @Override
  public synchronized void append(EventEntry entry) {
    if (entries.stream().anyMatch(each -> isSame(each, entry))) {
      throw new IllegalStateException("the subject was changed without its lock");
    }
    entries.add(entry);
    AuditEntry.of(entry).ifPresent(trail::write);
  }

  private static boolean isSame(EventEntry one, EventEntry other) {
    return one.subject().equals(other.subject()) && one.sequence().equals(other.sequence());
  }

  public synchronized List<EventEntry> entries() {
    return List.copyOf(entries);
  }

  public MemoryAuditTrail trail() {
    return trail;
  }

  /** What happened to one subject, the first entry first. */
  public List<EventEntry> of(Id subject) {
    return entries().stream().filter(entry -> entry.subject().equals(subject)).toList();
  }
}
