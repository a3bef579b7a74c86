// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkRefusal;
import org.redvest.shared.Version;

/**
 * A person's role at a position and everywhere below it.
 *
 * @param from the first instant at which it holds
 * @param to the first instant at which it no longer holds; null when no end is set
 * @param endedBy who ended it before its time; null otherwise
 * @param endingAsked that it end, by one person of the two that it takes; perhaps long ago
 */
public record Appointment(
    AppointmentId id,
    PositionId position,
    Role role,
    PersonId person,
    Instant from,
    @Nullable Instant to,
    PersonId appointedBy,
    @Nullable PersonId endedBy,
    Version version,
    @Nullable SecondPerson endingAsked)
    implements Subject {

  public Appointment(
      AppointmentId id,
      PositionId position,
      Role role,
      PersonId person,
      Instant from,
      @Nullable Instant to,
      PersonId appointedBy,
      @Nullable PersonId endedBy,
      Version version) {
    this(id, position, role, person, from, to, appointedBy, endedBy, version, null);
  }

  public Appointment {
    if (to != null && to.isBefore(from)) {
      throw NetworkRefusal.APPOINTMENT_PERIOD_INVALID.refusal();
    }
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.APPOINTMENT;
  }

  public boolean holdsAt(Instant at) {
    return !from.isAfter(at) && !isOverAt(at);
  }

  /** One that ended before it began is over at once, though its end is still to come. */
  public boolean isOverAt(Instant at) {
    return to != null && (!to.isAfter(at) || !to.isAfter(from));
  }

  /** Whether both give the same person the same role here at some instant. */
  public boolean repeats(Appointment other) {
    return position.equals(other.position)
        && role == other.role
        && person.equals(other.person)
        && !isOverAt(other.from)
        && !other.isOverAt(from);
  }

  /** Somebody wants it to end, for which it takes a second person. */
  public Appointment endingAsked(PersonId by, Instant now) {
    mustNotBeOver(now);
    return new Appointment(
        id,
        position,
        role,
        person,
        from,
        to,
        appointedBy,
        endedBy,
        version.next(),
        new SecondPerson(by, now));
  }

  /** What is asked for still; null when nothing is. */
  public @Nullable SecondPerson endingAskedAt(Instant now) {
    return endingAsked != null && endingAsked.isWantedAt(now) ? endingAsked : null;
  }

  private void mustNotBeOver(Instant now) {
    if (isOverAt(now)) {
      throw NetworkRefusal.APPOINTMENT_OVER.refusal();
    }
  }

  /** Over from now on; one that had not begun never begins. */
  public Appointment ended(PersonId by, Instant now) {
    mustNotBeOver(now);
    var end = from.isAfter(now) ? from : now;
    return new Appointment(id, position, role, person, from, end, appointedBy, by, version.next());
  }
}
