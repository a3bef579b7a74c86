// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.Version;

/** A row of {@code appointment}. */
@Entity
@Table(name = "appointment")
class AppointmentRow {

  @EmbeddedId CityKey key;

  @Column(name = "position_id")
  UUID position;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "person_id")
  UUID person;

  @Column(name = "valid_from")
  Instant from;

  @Nullable @Column(name = "valid_to")
  Instant to;

  @Column(name = "appointed_by")
  UUID appointedBy;

  @Nullable @Column(name = "ended_by")
  UUID endedBy;

  @Nullable @Column(name = "ending_asked_by")
  UUID endingAskedBy;

  @Nullable @Column(name = "ending_asked_at")
  Instant endingAskedAt;

  /** Not Hibernate's own version, which cannot be set: core counts. */
  long version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  AppointmentRow() {}

  static AppointmentRow from(Appointment appointment) {
    var row = new AppointmentRow();
    row.key = CityKey.of(appointment.id());
    row.position = appointment.position().value();
    row.role = appointment.role();
    row.person = appointment.person().value();
    row.appointedBy = appointment.appointedBy().value();
    row.take(appointment);
    return row;
  }

  /** Takes over what can change. */
  void take(Appointment appointment) {
    from = appointment.from();
    to = appointment.to();
    endedBy = appointment.endedBy() == null ? null : appointment.endedBy().value();
    var asked = appointment.endingAsked();
    endingAskedBy = asked == null ? null : asked.by().value();
    endingAskedAt = asked == null ? null : asked.at();
    version = appointment.version().number();
  }

  Appointment toDomain() {
    return new Appointment(
        new AppointmentId(key.id()),
        new PositionId(position),
        role,
        new PersonId(person),
        from,
        to,
        new PersonId(appointedBy),
        endedBy == null ? null : new PersonId(endedBy),
        new Version(version),
        endingAskedBy == null
            ? null
            : new SecondPerson(new PersonId(endingAskedBy), requireNonNull(endingAskedAt)));
  }
}
