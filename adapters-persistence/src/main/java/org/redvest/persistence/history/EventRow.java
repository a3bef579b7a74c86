// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as its row has it, all columns but the mac over them.
 *
 * @param previous the mac of the subject's event before; null for the first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EventRow(
    int city,
    UUID id,
    String subjectKind,
    UUID subject,
    long sequence,
    String type,
    int schema,
    String actorKind,
    @Nullable UUID actor,
    @Nullable UUID onBehalfOf,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String rulebook,
    @Nullable UUID cause,
    String trace,
    String payload,
    byte @Nullable [] previous) {

  public CanonicalBytes canonical() {
    return CanonicalBytes.of("event/1")
        .put(city)
        .put(id)
        .put(subjectKind)
        .put(subject)
        .put(sequence)
        .put(type)
        .put(schema)
        .put(actorKind)
        .put(actor)
        .put(onBehalfOf)
        .put(occurredAt)
        .put(recordedAt)
        .put(rulebook)
        .put(cause)
        .put(trace)
        .json(payload)
        .put(previous);
  }
}
