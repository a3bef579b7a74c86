// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit;

import java.util.List;

/** The trail as whoever does something knows it: entries can be added, and nothing else. */
public interface AuditTrail {

  /** Adds the entry within the transaction of the act, by one statement. */
  default void write(AuditEntry entry) {
    write(List.of(entry));
  }

  /** Adds all, in one round trip. */
  void write(List<AuditEntry> entries);
}
