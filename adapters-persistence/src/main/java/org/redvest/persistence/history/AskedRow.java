// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of an order, as far as it is neither sealed nor ever changed. Erasure blanks the
 * sealed rest and the cell, and no column of these.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AskedRow(
    int city,
    UUID id,
    String number,
    Instant placedAt,
    String kind,
    String channel,
    String category,
    @Nullable UUID menuItem,
    @Nullable UUID menuTeam,
    UUID station,
    @Nullable Instant wantedFrom,
    @Nullable Instant wantedTo,
    int headcount,
    @Nullable UUID requester,
    @Nullable UUID placedBy,
    @Nullable UUID partner,
    byte @Nullable [] reference,
    @Nullable UUID partOf) {

  public CanonicalBytes canonical() {
    return CanonicalBytes.of("orders/1")
        .put(city)
        .put(id)
        .put(number)
        .put(placedAt)
        .put(kind)
        .put(channel)
        .put(category)
        .put(menuItem)
        .put(menuTeam)
        .put(station)
        .put(wantedFrom)
        .put(wantedTo)
        .put(headcount)
        .put(requester)
        .put(placedBy)
        .put(partner)
        .put(reference)
        .put(partOf);
  }
}
