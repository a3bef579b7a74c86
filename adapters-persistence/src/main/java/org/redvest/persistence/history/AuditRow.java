// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as its row has it, all columns but the mac over them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AuditRow(
    int city,
    UUID id,
    Instant at,
    String kind,
    String outcome,
    String actorKind,
    @Nullable UUID person,
    byte @Nullable [] account,
    byte @Nullable [] client,
    @Nullable String operation,
    @Nullable String subjectKind,
    @Nullable UUID subject,
    String facts,
    int times,
    String trace) {

  public CanonicalBytes canonical() {
    return CanonicalBytes.of("audit_entry/1")
        .put(city)
        .put(id)
        .put(at)
        .put(kind)
        .put(outcome)
        .put(actorKind)
        .put(person)
        .put(account)
        .put(client)
        .put(operation)
        .put(subjectKind)
        .put(subject)
        .json(facts)
        .put(times)
        .put(trace);
  }
}
