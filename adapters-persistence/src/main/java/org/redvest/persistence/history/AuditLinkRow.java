// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the trail's chain: which entry stands in this place. The entry has a mac of its own,
 * and nobody makes a second one of the same id that has one too.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AuditLinkRow(
    int city,
    Instant month,
    long position,
    UUID entry,
    Instant entryAt,
    byte @Nullable [] previous) {

  CanonicalBytes canonical() {
    return CanonicalBytes.of("audit_link/1")
        .put(city)
        .put(month)
        .put(position)
        .put(entry)
        .put(entryAt)
        .put(previous);
  }
}
