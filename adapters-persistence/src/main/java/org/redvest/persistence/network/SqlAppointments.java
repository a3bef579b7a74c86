// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/** Appointments, each statement within one city. */
@ApplicationScoped
class SqlAppointments implements Appointments {

  private static final String NOT_OVER =
      """
      from AppointmentRow a
       where a.key.city = :city and a.position = :position
         and (a.to is null or a.to > :at and a.to > a.from)
       order by a.key.id
      """;

  private static final String LIST =
      """
      from AppointmentRow a
       where a.key.city = :city and a.position = :position
         and (cast(:person as uuid) is null or a.person = :person)
         and (cast(:after as uuid) is null or a.key.id > :after)
       order by a.key.id
      """;

  private static final String HELD =
      """
      from AppointmentRow a
       where a.key.city = :city and a.person = :person
         and (a.to is null or a.to > :at and a.to > a.from)
       order by a.key.id
      """;

  private final Session session;
  private final PlainSql sql;

  @Inject
  SqlAppointments(Session session, PlainSql sql) {
    this.session = session;
    this.sql = sql;
  }

  @Override
  public Optional<Appointment> find(AppointmentId id) {
    return Optional.ofNullable(session.find(AppointmentRow.class, CityKey.of(id)))
        .map(AppointmentRow::toDomain);
  }

  @Override
  public Optional<Appointment> lock(AppointmentId id) {
    var row = session.find(AppointmentRow.class, CityKey.of(id));
    if (row == null) {
      return Optional.empty();
    }
    // what was read before the lock may have changed while waiting for it
    session.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return Optional.of(row.toDomain());
  }

  @Override
  public List<Appointment> notOver(PositionId position, Instant at) {
    return session
        .createSelectionQuery(NOT_OVER, AppointmentRow.class)
        .setParameter("city", position.city().code())
        .setParameter("position", position.value())
        .setParameter("at", at)
        .getResultStream()
        .map(AppointmentRow::toDomain)
        .toList();
  }

  @Override
  public List<Appointment> lockHeld(PersonId person, City city, Instant at) {
    AdvisoryLock.HOLDER.take(sql, Objects.hash(city.code(), person.value()));
    return session
        .createSelectionQuery(HELD, AppointmentRow.class)
        .setParameter("city", city.code())
        .setParameter("person", person.value())
        .setParameter("at", at)
        .getResultStream()
        .map(AppointmentRow::toDomain)
        .toList();
  }

  @Override
  public List<Appointment> list(Filter filter, @Nullable AppointmentId after, int limit) {
    var person = filter.person();
    return session
        .createSelectionQuery(LIST, AppointmentRow.class)
        .setParameter("city", filter.position().city().code())
        .setParameter("position", filter.position().value())
        .setParameter("person", person == null ? null : person.value(), UUID.class)
        .setParameter("after", after == null ? null : after.value(), UUID.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(AppointmentRow::toDomain)
        .toList();
  }

  @Override
  public List<Appointment> of(PersonId person, City city) {
    return session
        .createSelectionQuery(
            "from AppointmentRow a where a.key.city = :city and a.person = :person order by a.key.id",
            AppointmentRow.class)
        .setParameter("city", city.code())
        .setParameter("person", person.value())
        .getResultStream()
        .map(AppointmentRow::toDomain)
        .toList();
  }

  @Override
  public void add(Appointment appointment) {
    session.persist(AppointmentRow.from(appointment));
    session.flush();
  }

  @Override
  public void save(Appointment appointment) {
    var row = session.find(AppointmentRow.class, CityKey.of(appointment.id()));
    if (row == null) {
      throw new IllegalStateException("an appointment that was never added");
    }
    row.take(appointment);
    session.flush();
  }
}
