// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.order.StageName;

/**
 * One event of an order.
 *
 * @param actor PERSON, LINK or CLOCK
 * @param facts what the event holds, as JSON values
 */
public record TimelineEntry(
    UUID id,
    long sequence,
    String type,
    Instant occurredAt,
    String actor,
    @Nullable PersonId person,
    Map<String, Object> facts) {

  /** Without what was judged of the requester: nobody else need know his teams. */
  public TimelineEntry withoutTies() {
    var told = new HashMap<>(facts);
    told.remove("byOwnTeam");
    return new TimelineEntry(id, sequence, type, occurredAt, actor, person, told);
  }

  /** That it happened and when, but neither who did it nor to whom. */
  public TimelineEntry inOutline() {
    return new TimelineEntry(id, sequence, type, occurredAt, actor, null, Map.of());
  }

  /** An event and the stage that the order was in after it. */
  public record Happening(TimelineEntry event, StageName stage) {}
}
