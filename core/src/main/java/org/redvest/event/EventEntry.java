// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.shared.Id;
import org.redvest.shared.Version;

/**
 * An event with its circumstances, as it goes into the log.
 *
 * @param id the event's own identifier
 * @param kind what sort of subject it is about
 * @param sequence the subject's version after the event; 1 for the first
 * @param onBehalfOf the person for whom the actor did it
 * @param occurredAt when it happened in the world; the log adds when it was written down
 * @param rulebook the version of the rules that it was decided under
 * @param cause the event that led to this one, for what a clock or an engine does
 * @param caller whoever sent the request, with its trace, its key and where it came from; the
 *     latter is for the audit trail and never goes into the log
 */
public record EventEntry(
    UUID id,
    Kind kind,
    Id subject,
    Version sequence,
    DomainEvent event,
    Actor actor,
    @Nullable PersonId onBehalfOf,
    Instant occurredAt,
    @Nullable String rulebook,
    @Nullable UUID cause,
    Caller caller) {

  /** What somebody did for himself, by no rulebook, and because of no other event. */
  public static EventEntry of(
      UUID id,
      Kind kind,
      Id subject,
      Version sequence,
      DomainEvent event,
      Actor actor,
      Instant at,
      Caller caller) {
    return new EventEntry(id, kind, subject, sequence, event, actor, null, at, null, null, caller);
  }

  /** The sorts of subjects that events are about. */
  public enum Kind {
    POSITION,
    APPOINTMENT,
    TEAM,
    MENU_ITEM,
    ORDER,
    FILE,
    PERSON,
    ACCOUNT
  }
}
